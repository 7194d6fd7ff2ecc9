package chat.k1te.webserver.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/// `openapi.yaml`, against which every answer in these tests is held. Remembers which of its answers it has seen.
public final class Description {
    private static final String DEFAULT = "default";
    private static final Set<String> NO_METHODS = Set.of("parameters", "summary", "description");

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final JsonNode page;

    private Description(JsonNode page) {
        this.page = page;
    }

    public static Description read() throws IOException {
        try (InputStream page = Description.class.getResourceAsStream("/chat/k1te/webserver/api/openapi.yaml")) {
            return new Description(new YAMLMapper().readTree(Objects.requireNonNull(page)));
        }
    }

    /// What is wrong with an answer; empty when it is as described.
    ///
    /// @param path  without the query
    /// @param type  its media type; empty when it has none
    /// @param body  of JSON, else a missing node
    public List<String> wrong(String method, String path, int status, String type, JsonNode body) {
        String meant = method.equals("HEAD") ? "GET" : method;
        Optional<String> template = template(path);
        JsonNode operation = template.map(known -> page.path("paths").path(known))
                .map(known -> known.path(meant.toLowerCase(Locale.ROOT)))
                .orElse(page.path("nowhere"));
        if (operation.isMissingNode()) {
            return status == 404 || status == 405 || status == 204 && meant.equals("OPTIONS")
                    ? List.of()
                    : List.of(method + " " + path + " is not described, and answers " + status);
        }
        JsonNode responses = operation.path("responses");
        String key = responses.has(Integer.toString(status)) ? Integer.toString(status) : DEFAULT;
        seen.add(meant + " " + template.orElseThrow() + " " + key);
        JsonNode response = followed(responses.path(key));
        if (key.equals(DEFAULT) && status < 400 || response.isMissingNode()) {
            return List.of(method + " " + path + " answers " + status + ", which is not described");
        }
        return wrong(method + " " + path + " " + status, response, method.equals("HEAD") ? "" : type, body);
    }

    private List<String> wrong(String where, JsonNode response, String type, JsonNode body) {
        JsonNode content = response.path("content");
        if (content.isMissingNode() || type.isEmpty()) {
            return content.isMissingNode() && !type.isEmpty()
                    ? List.of(where + " has a body, which is not described")
                    : List.of();
        }
        if (!content.has(type)) {
            return List.of(where + " is of type " + type + ", which is not described");
        }
        return content.path(type).has("schema")
                ? unfit(content.path(type).path("schema"), body).stream()
                        .map(error -> where + ": " + error)
                        .toList()
                : List.of();
    }

    private List<String> unfit(JsonNode schema, JsonNode body) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", page.path("components"));
        return schemas.getSchema(whole).validate(body).stream()
                .map(Error::toString)
                .toList();
    }

    /// What is wrong with the body of a request that was taken.
    public List<String> wrongRequest(String method, String path, String type, JsonNode body) {
        JsonNode operation = template(path)
                .map(known -> page.path("paths").path(known).path(method.toLowerCase(Locale.ROOT)))
                .orElse(page.path("nowhere"));
        JsonNode content = followed(operation.path("requestBody")).path("content");
        if (!content.has(type)) {
            return List.of(method + " " + path + " takes a " + type + ", which is not described");
        }
        return unfit(content.path(type).path("schema"), body);
    }

    private JsonNode followed(JsonNode node) {
        return node.has("$ref") ? page.at(node.path("$ref").asText().substring(1)) : node;
    }

    private Optional<String> template(String path) {
        List<String> fitting = new ArrayList<>();
        page.path("paths").fieldNames().forEachRemaining(known -> {
            if (path.matches(known.replaceAll("\\{[a-z]+}", "[^/]+"))) {
                fitting.add(known);
            }
        });
        // A fixed word says more than an open place.
        return fitting.stream()
                .filter(path::equals)
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /// Every route that is described, as `GET /api/me`.
    public Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        page.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!NO_METHODS.contains(method)) {
                        routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return routes;
    }

    /// The answers of a route that are described by their numbers.
    public Set<String> answers(String route) {
        String[] parts = route.split(" ", 2);
        JsonNode operation = page.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
        Set<String> answers = new TreeSet<>();
        operation.path("responses").fieldNames().forEachRemaining(answers::add);
        answers.remove(DEFAULT);
        return answers;
    }

    /// What is described by its number and was not answered yet.
    public Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        routes().forEach(route -> answers(route).forEach(answer -> unseen.add(route + " " + answer)));
        unseen.removeAll(seen);
        return unseen;
    }
}
