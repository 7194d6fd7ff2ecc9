package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the parameters of a call from its query and its body, in any of the formats Telegram takes.
final class RequestReader {
    private static final int MOST_BYTES = 60 << 20;

    private RequestReader() {}

    static Params read(HttpExchange exchange) throws IOException {
        byte[] body = body(exchange, MOST_BYTES);
        ObjectNode values = Json.object();
        Map<String, Upload> uploads = new HashMap<>();
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()).ifPresent(query -> readForm(query, values));
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("application/json")) readJson(body, values);
        else if (kind.startsWith("multipart/form-data")) Multipart.read(type, body, values::put, uploads::put);
        else if (kind.startsWith("application/x-www-form-urlencoded")) {
            readForm(new String(body, StandardCharsets.UTF_8), values);
        }
        return new Params(values, uploads);
    }

    static byte[] body(HttpExchange exchange, int mostBytes) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            String length = exchange.getRequestHeaders().getFirst("Content-Length");
            throw Rejection.of(413, "Request Entity Too Large: content length is " + length);
        }
        return body;
    }

    private static void readJson(byte[] body, ObjectNode values) {
        if (body.length == 0) return;
        JsonNode json = Json.parse(new String(body, StandardCharsets.UTF_8))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Rejection.badRequest("can't parse JSON object"));
        json.properties().forEach(field -> values.set(field.getKey(), field.getValue()));
    }

    static void readForm(String form, ObjectNode values) {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
