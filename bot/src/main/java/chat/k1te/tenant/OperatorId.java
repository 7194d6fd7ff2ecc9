package chat.k1te.tenant;

/// The Telegram user id of an operator.
public record OperatorId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
