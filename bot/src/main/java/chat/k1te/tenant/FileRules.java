package chat.k1te.tenant;

import java.util.EnumSet;
import java.util.Set;

/// Which files visitors may send.
///
/// @param allowed      whether they may send any
/// @param kinds        which ones
/// @param maxMegabytes how large each may be, in MiB
public record FileRules(boolean allowed, Set<Kind> kinds, int maxMegabytes) {
    /// What Telegram takes from a bot.
    public static final int MOST_MEGABYTES = 50;

    public static final FileRules ANY = new FileRules(true, EnumSet.allOf(Kind.class), MOST_MEGABYTES);

    /// What a file is to people.
    public enum Kind {
        PHOTO,
        VIDEO,
        AUDIO,
        /// Everything else.
        DOCUMENT
    }

    public FileRules {
        kinds = Set.copyOf(kinds);
        if (maxMegabytes < 1 || maxMegabytes > MOST_MEGABYTES) {
            throw new IllegalArgumentException("a file has 1 to " + MOST_MEGABYTES + " MiB");
        }
    }

    public boolean allow(Kind kind) {
        return allowed && kinds.contains(kind);
    }

    public long maxBytes() {
        return (long) maxMegabytes << 20;
    }
}
