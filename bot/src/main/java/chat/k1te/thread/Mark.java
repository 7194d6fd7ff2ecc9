package chat.k1te.thread;

/// Formatting of a part of a text. Offsets are UTF-16 code units.
///
/// @param value of a link its address, which is one of `http`, `https`, `mailto` and `tel`; of a block of code its
///     language; else empty
public record Mark(Kind kind, int start, int length, String value) {
    /// Its name in lower case is the word on the wire.
    public enum Kind {
        BOLD,
        ITALIC,
        UNDERLINE,
        STRIKETHROUGH,
        SPOILER,
        CODE,
        PRE,
        QUOTE,
        LINK
    }
}
