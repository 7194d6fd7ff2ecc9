package chat.k1te.thread;

/// What the buttons of a visitor's card offer to do, as far as it depends on how things stand.
public enum CardOffer {
    /// To close, and to block.
    OPEN,
    /// To reopen, and to block.
    CLOSED,
    /// To unblock.
    BLOCKED;

    /// What fits a thread that stands so.
    public static CardOffer of(ThreadState state) {
        return switch (state) {
            case WAITING, ANSWERED -> OPEN;
            case ThreadState.CLOSED -> CLOSED;
            case ThreadState.BLOCKED -> BLOCKED;
        };
    }
}
