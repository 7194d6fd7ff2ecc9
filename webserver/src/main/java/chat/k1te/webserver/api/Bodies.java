package chat.k1te.webserver.api;

import chat.k1te.tenant.Avatars;
import chat.k1te.webserver.files.Transfers;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/// Reads bodies within their bounds: how long, how deep, of what type, how slow. Safe for use by several threads.
final class Bodies {
    static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 20;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int PIECE = 8 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Transfers transfers;

    Bodies(Transfers transfers) {
        this.transfers = transfers;
    }

    /// What a body was.
    sealed interface Read {
        record Good(JsonNode json, Picture picture) implements Read {}

        record Bad(ApiRefusal why) implements Read {}
    }

    Read read(ServerRequest request, Route.Takes takes) {
        if (!request.content().hasEntity()) {
            return takes == Route.Takes.NOTHING
                    ? new Read.Good(JsonNodeFactory.instance.objectNode(), Picture.NONE)
                    : new Read.Bad(ApiRefusal.BAD_REQUEST);
        }
        OptionalLong length = request.headers().contentLength();
        if (length.isEmpty()) {
            // The web server would hold as much of it in memory as the sender calls one chunk.
            return new Read.Bad(ApiRefusal.BAD_REQUEST);
        }
        if (length.getAsLong() > longest(takes)) {
            return new Read.Bad(ApiRefusal.TOO_LARGE);
        }
        if (!isOfType(request, takes)) {
            return new Read.Bad(ApiRefusal.UNSUPPORTED_TYPE);
        }
        byte[] bytes = bytes(request);
        return switch (takes) {
            case NOTHING -> new Read.Good(JsonNodeFactory.instance.objectNode(), Picture.NONE);
            case JSON, MERGE_PATCH -> parsed(bytes);
            case PICTURE -> new Read.Good(JsonNodeFactory.instance.objectNode(), new Picture(bytes));
        };
    }

    private static int longest(Route.Takes takes) {
        return takes == Route.Takes.PICTURE ? Avatars.LIMIT : LONGEST;
    }

    private static boolean isOfType(ServerRequest request, Route.Takes takes) {
        String type = request.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        return switch (takes) {
            case NOTHING -> true;
            case JSON -> type.equals("application/json");
            case MERGE_PATCH -> type.equals("application/merge-patch+json");
            case PICTURE -> type.startsWith("image/");
        };
    }

    private byte[] bytes(ServerRequest request) {
        try (Transfers.Transfer transfer = transfers.begin(GRACE)) {
            InputStream body = request.content().inputStream();
            byte[] bytes = new byte[(int) request.headers().contentLength().orElse(0)];
            int filled = 0;
            int read = body.readNBytes(bytes, 0, Math.min(PIECE, bytes.length));
            while (read > 0) {
                filled += read;
                transfer.moved(read);
                read = body.readNBytes(bytes, filled, Math.min(PIECE, bytes.length - filled));
            }
            return bytes;
        } catch (IOException | RuntimeException gone) {
            // Helidon has exceptions of several kinds for a connection that ends in the middle.
            throw new CloseConnectionException("a body was broken off", gone);
        }
    }

    private static Read parsed(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return json.isObject() ? new Read.Good(json, Picture.NONE) : new Read.Bad(ApiRefusal.BAD_REQUEST);
        } catch (IOException _) {
            return new Read.Bad(ApiRefusal.BAD_REQUEST);
        }
    }
}
