package chat.k1te.sandbox;

/// The ways in which things go wrong, for odds and counts.
public enum FaultKind {
    /// 429 with a pause, without effect.
    TOO_MANY_REQUESTS,
    /// 500 in Telegram's envelope, without effect.
    SERVER_ERROR,
    /// 502 with a page in place of JSON, without effect.
    BAD_GATEWAY,
    /// No answer for long.
    HANG,
    /// The answer comes late.
    SLOW,
    /// The connection ends without effect.
    RESET_BEFORE,
    /// The connection ends after the effect.
    RESET_AFTER,
    /// The effect is there and the answer is an error.
    ERROR_AFTER,
    /// Any other "no"; one item of an album too.
    REJECTED,
    /// An update comes twice, with the same `update_id`.
    DUPLICATED_UPDATE,
    /// An update that nobody can read comes before a good one.
    MALFORMED_UPDATE,
    /// An update of a type that is newer than its reader comes before a good one.
    UNKNOWN_UPDATE,
    /// An update waits behind those of other chats.
    DELAYED_UPDATE,
    /// An update never comes.
    LOST_UPDATE;

    static FaultKind of(Fault fault) {
        return switch (fault) {
            case Fault.Rejected rejected -> ofStatus(rejected.status());
            case Fault.HtmlError _ -> BAD_GATEWAY;
            case Fault.Hang _ -> HANG;
            case Fault.Slow _ -> SLOW;
            case Fault.Drop _ -> RESET_BEFORE;
            case Fault.AfterEffect after -> after.then() instanceof Fault.Drop ? RESET_AFTER : ERROR_AFTER;
        };
    }

    private static FaultKind ofStatus(int status) {
        if (status == 429) return TOO_MANY_REQUESTS;
        return status >= 500 ? SERVER_ERROR : REJECTED;
    }

    boolean strikesUpdates() {
        return compareTo(DUPLICATED_UPDATE) >= 0;
    }
}
