package chat.k1te.webserver.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a file (RFC 9110, 14).
///
/// @param first the first byte, from 0
/// @param last  the last byte, itself included
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// What a `Range` header asks for.
    sealed interface Asked {
        /// There is no such header, or one that we take no notice of, as a server may.
        record Everything() implements Asked {}

        record Part(ByteRange range) implements Asked {}

        record Nothing() implements Asked {}
    }

    /// @param total how many bytes there are
    static Asked of(Optional<String> header, long total) {
        Optional<Matcher> one = header.map(ONE::matcher).filter(Matcher::matches);
        if (one.isEmpty() || one.get().group().equals("bytes=-")) {
            return new Asked.Everything();
        }
        String first = one.get().group(1);
        String last = one.get().group(2);
        ByteRange range = first.isEmpty()
                ? new ByteRange(Math.max(0, total - Long.parseLong(last)), total - 1)
                : new ByteRange(
                        Long.parseLong(first), last.isEmpty() ? total - 1 : Math.min(total - 1, Long.parseLong(last)));
        return range.first <= range.last ? new Asked.Part(range) : new Asked.Nothing();
    }

    long length() {
        return last - first + 1;
    }
}
