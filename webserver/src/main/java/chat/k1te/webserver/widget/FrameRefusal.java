package chat.k1te.webserver.widget;

import java.util.Locale;

/// Why the socket refuses a frame before the chat has seen it. What the chat itself refuses is in
/// [chat.k1te.thread.Refusal]; both kinds have their sentences in one place, [RefusalTexts].
public enum FrameRefusal {
    /// Not JSON, no `type`, a field missing or of the wrong kind.
    BAD_FRAME,
    /// A `type` we don't know.
    UNKNOWN_TYPE,
    /// There is nothing yet that could go on in Telegram.
    NOTHING_SAID,
    /// What is said of the visitor is too long, too much, or not what it should be.
    BAD_DETAILS,
    /// The site's signature is none of this channel's, says nothing of who it is for, or is good for too long.
    BAD_SIGNATURE,
    /// The site's signature was good once.
    SIGNATURE_EXPIRED,
    /// Here only those may write for whom the site has signed.
    IDENTITY_REQUIRED,
    /// Faster than a person writes.
    RATE_LIMITED,
    /// A fault on our side; nothing was stored.
    BUSY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
