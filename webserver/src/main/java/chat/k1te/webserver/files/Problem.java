package chat.k1te.webserver.files;

import chat.k1te.webserver.widget.RefusalTexts;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Optional;

/// A "no" over HTTP, as RFC 9457 wants it.
final class Problem {
    private Problem() {}

    static void send(Headers asked, ServerResponse response, UploadRefusal why) {
        ObjectNode body = body(why.status());
        body.put("code", why.code()).put("detail", RefusalTexts.sentence(why.code(), language(asked)));
        send(response, why.status(), body);
    }

    static void send(ServerResponse response, Status status) {
        send(response, status, body(status));
    }

    private static ObjectNode body(Status status) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", status.reasonPhrase())
                .put("status", status.code());
    }

    private static void send(ServerResponse response, Status status, ObjectNode body) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(body.toString());
    }

    private static String language(Headers asked) {
        return asked.first(HeaderNames.ACCEPT_LANGUAGE).flatMap(Problem::best).orElse("");
    }

    private static Optional<String> best(String wanted) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), RefusalTexts.LANGUAGES))
                    .map(Locale::toLanguageTag);
        } catch (IllegalArgumentException _) {
            // A header that makes no sense says nothing about the reader.
            return Optional.empty();
        }
    }
}
