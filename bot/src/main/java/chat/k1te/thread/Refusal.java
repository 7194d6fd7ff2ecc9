package chat.k1te.thread;

import java.util.Locale;

/// A "no" that was planned for. Its code is the same word in the code, on the wire and in the texts: `TOO_LONG`,
/// `too-long`, `refusal.too-long`.
public enum Refusal {
    /// Nothing is left after trimming.
    EMPTY,
    /// More than [Content.Text#LIMIT] UTF-16 code units.
    TOO_LONG,
    /// The sender's own id is not 8 to 64 of `A-Za-z0-9_-`.
    BAD_ID,
    /// More of this visitor's messages wait for Telegram than are kept.
    TOO_MANY_WAITING,
    /// The group can't be written to any more: the bot was removed, or may not write.
    GROUP_GONE,
    /// Telegram refused these words for good.
    NOT_ACCEPTED,
    /// There is no such message in this thread, or it was taken back.
    NO_SUCH_MESSAGE,
    /// Only who said it may change it.
    NOT_YOURS,
    /// Not one of the emoji that bots may set in Telegram.
    BAD_REACTION,
    /// There is no such upload of this visitor; uploads that are not posted are forgotten after a while.
    NO_SUCH_FILE,
    /// More than Telegram takes from a bot.
    FILE_TOO_BIG,
    /// It has no bytes.
    FILE_EMPTY,
    /// The operators have blocked this visitor.
    BLOCKED,
    /// What is rated is what was closed, and the thread is open.
    NOT_CLOSED,
    /// The owner has paused the channel.
    PAUSED,
    /// The operators have deleted this visitor's topic again and again; later it may be opened anew.
    CLOSED_FOR_NOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The refusal with this code.
    public static Refusal ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
