package chat.k1te.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a `multipart/form-data` body into fields and files.
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\r\n]+)");

    private Multipart() {}

    static void read(
            String contentType, byte[] body, BiConsumer<String, String> onField, BiConsumer<String, Upload> onFile) {
        String boundary = group(BOUNDARY, contentType)
                .orElseThrow(() -> Rejection.badRequest("boundary not found in multipart form data"));
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int start = indexOf(body, mark, 0);
        while (start >= 0) {
            int next = indexOf(body, mark, start + mark.length);
            if (next < 0) return;
            // A part lies between the line break after its mark and the one before the next mark.
            readPart(body, start + mark.length + 2, next - 2, onField, onFile);
            start = next;
        }
    }

    private static void readPart(
            byte[] body, int start, int end, BiConsumer<String, String> onField, BiConsumer<String, Upload> onFile) {
        int gap = indexOf(body, "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), start);
        if (gap < 0 || gap + 4 > end) return;
        String head = new String(body, start, gap - start, StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOfRange(body, gap + 4, end);
        String name = group(NAME, head).orElse("");
        group(FILE_NAME, head)
                .ifPresentOrElse(
                        fileName -> onFile.accept(
                                name, new Upload(fileName, group(TYPE, head).orElse(""), content)),
                        () -> onField.accept(name, new String(content, StandardCharsets.UTF_8)));
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (int i = from; i <= body.length - wanted.length; i++) {
            int matched = 0;
            while (matched < wanted.length && body[i + matched] == wanted[matched]) matched++;
            if (matched == wanted.length) return i;
        }
        return -1;
    }
}
