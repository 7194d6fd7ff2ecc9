package chat.k1te.tenant;

/// Names a channel inside the program. Random; what visitors see is the [ChannelKey].
public record ChannelId(String value) {
    public ChannelId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ChannelId is blank");
        }
    }

    public static ChannelId random() {
        return new ChannelId(RandomToken.of(12));
    }

    @Override
    public String toString() {
        return value;
    }
}
