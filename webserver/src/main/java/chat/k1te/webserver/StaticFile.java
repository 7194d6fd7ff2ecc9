package chat.k1te.webserver;

import chat.k1te.webserver.http.EntityTag;
import chat.k1te.webserver.http.MediaType;
import chat.k1te.webserver.http.Replies;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// One file, kept in memory plain and, where that is smaller, compressed; each with an `ETag` made from its content.
public final class StaticFile {
    private final String type;
    private final Variant plain;
    private final Optional<Variant> gzip;

    private static final class Variant {
        private final byte[] bytes;
        private final EntityTag tag;

        Variant(byte[] bytes) {
            this.bytes = bytes;
            this.tag = EntityTag.of(bytes);
        }
    }

    StaticFile(String name, byte[] content) {
        this.type = MediaType.of(name);
        this.plain = new Variant(content);
        byte[] packed = packed(content);
        this.gzip = MediaType.isText(type) && packed.length < content.length
                ? Optional.of(new Variant(packed))
                : Optional.empty();
    }

    /// Answers GET and HEAD.
    void send(ServerRequest request, ServerResponse response, String cacheControl) {
        Optional<Variant> accepted = gzip.filter(_ -> acceptsGzip(request.headers()));
        Variant variant = accepted.orElse(plain);
        response.header(HeaderNames.CACHE_CONTROL, cacheControl).header(HeaderNames.ETAG, variant.tag.value());
        if (gzip.isPresent()) {
            response.header(HeaderNames.VARY, "Accept-Encoding");
        }
        if (variant.tag.isKnownTo(request.headers())) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        accepted.ifPresent(_ -> response.header(HeaderNames.CONTENT_ENCODING, "gzip"));
        Replies.send(request, response, type, variant.bytes);
    }

    private static boolean acceptsGzip(Headers headers) {
        return headers.first(HeaderNames.ACCEPT_ENCODING)
                .map(value -> Arrays.stream(value.split(","))
                        .map(String::strip)
                        .anyMatch(coding -> coding.matches("gzip(\\s*;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?")))
                .orElse(false);
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return packed.toByteArray();
    }
}
