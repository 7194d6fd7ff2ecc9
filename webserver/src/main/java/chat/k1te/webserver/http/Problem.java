package chat.k1te.webserver.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A "no" over HTTP, as RFC 9457 wants it: every one that this server says is made here, without a word about what is
/// inside.
///
/// @param code   a stable word for programs
/// @param detail a sentence for the person
/// @param fields what is wrong with which part of the request, by path, as stable words
/// @param fault  by which the fault is found in the log
public record Problem(
        Status status,
        Optional<String> code,
        Optional<String> detail,
        Map<String, String> fields,
        Optional<String> fault) {

    public Problem {
        fields = Map.copyOf(fields);
    }

    public static Problem of(Status status) {
        return new Problem(status, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
    }

    public Problem because(String reason, String sentence) {
        return new Problem(status, Optional.of(reason), Optional.of(sentence), fields, fault);
    }

    public Problem in(Map<String, String> wrong) {
        return new Problem(status, code, detail, wrong, fault);
    }

    public Problem under(String id) {
        return new Problem(status, code, detail, fields, Optional.of(id));
    }

    public void send(ServerRequest request, ServerResponse response) {
        response.status(status).header(HeaderNames.CACHE_CONTROL, "no-store");
        Replies.send(request, response, MediaType.PROBLEM, body().toString());
    }

    private ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("title", status.reasonPhrase())
                .put("status", status.code());
        code.ifPresent(word -> body.put("code", word));
        detail.ifPresent(sentence -> body.put("detail", sentence));
        fault.ifPresent(id -> body.put("id", id));
        if (!fields.isEmpty()) {
            ObjectNode wrong = body.putObject("fields");
            new TreeMap<>(fields).forEach(wrong::put);
        }
        return body;
    }
}
