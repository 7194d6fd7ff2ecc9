package chat.k1te.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends a file piece by piece, whole or the part that is asked for by `Range`.
final class FileAnswer {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");
    private static final int PIECE = 64 << 10;

    /// The bytes from `from` to `to`, both included.
    private record Range(int from, int to) {
        int length() {
            return to - from + 1;
        }
    }

    private FileAnswer() {}

    static void send(HttpExchange exchange, String contentType, byte[] bytes) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType);
        headers.set("Accept-Ranges", "bytes");
        headers.set("Cache-Control", "no-store");
        Optional<Matcher> asked = Optional.ofNullable(
                        exchange.getRequestHeaders().getFirst("Range"))
                .map(RANGE::matcher)
                .filter(Matcher::matches);
        if (asked.isEmpty()) {
            write(exchange, 200, bytes, new Range(0, bytes.length - 1));
            return;
        }
        Range range = range(asked.get(), bytes.length);
        if (range.length() <= 0 || range.from >= bytes.length) {
            headers.set("Content-Range", "bytes */" + bytes.length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        headers.set("Content-Range", "bytes " + range.from + "-" + range.to + "/" + bytes.length);
        write(exchange, 206, bytes, range);
    }

    private static Range range(Matcher asked, int length) {
        int last = length - 1;
        if (asked.group(1).isEmpty()) return new Range(Math.max(0, length - number(asked.group(2), 0)), last);
        return new Range(number(asked.group(1), 0), Math.min(last, number(asked.group(2), last)));
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(digits));
    }

    private static void write(HttpExchange exchange, int status, byte[] bytes, Range range) throws IOException {
        exchange.sendResponseHeaders(status, range.length() == 0 ? -1 : range.length());
        try (OutputStream out = exchange.getResponseBody()) {
            for (int at = range.from; at <= range.to; at += PIECE) {
                out.write(bytes, at, Math.min(PIECE, range.to + 1 - at));
            }
        }
    }
}
