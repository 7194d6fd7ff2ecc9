package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Holds every call against the published description of the Bot API, if it is at hand.
final class SchemaCheck {
    private static final System.Logger LOG = System.getLogger(SchemaCheck.class.getName());
    private static final String FILE = "../shared/telegram-bot-api.json";
    private static final int MOST_PARENTS = 4;

    /// Methods that are newer than the description.
    private static final Set<String> NEWER_METHODS = Set.of();

    private final Optional<JsonNode> methods;
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final SchemaTypes types;

    private SchemaCheck(Optional<JsonNode> description) {
        methods = description.map(root -> root.path("methods"));
        types = new SchemaTypes(description.map(root -> root.path("types")).orElseGet(Json::object));
        methods.ifPresent(all -> all.fieldNames().forEachRemaining(name -> names.put(name, name)));
    }

    /// Looks for the description beside the checkout, from the working directory upwards.
    static SchemaCheck find() {
        Path directory = Path.of("").toAbsolutePath();
        for (int i = 0; i <= MOST_PARENTS && directory != null; i++, directory = directory.getParent()) {
            Path file = directory.resolve(FILE).normalize();
            if (Files.isRegularFile(file)) return new SchemaCheck(Optional.of(read(file)));
        }
        LOG.log(System.Logger.Level.INFO, "No description of the Bot API found: calls are not checked against it");
        return new SchemaCheck(Optional.empty());
    }

    private static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String nameOf(String method) {
        return names.getOrDefault(method, method);
    }

    boolean knows(String method) {
        return names.containsKey(method);
    }

    /// What is wrong with the call, in words; empty when nothing is or nothing can be known.
    List<String> check(String method, Params params) {
        if (methods.isEmpty() || NEWER_METHODS.contains(method)) return List.of();
        JsonNode found = methods.get().path(method);
        if (found.isMissingNode()) return List.of(method + ": unknown method");
        List<String> problems = new ArrayList<>();
        JsonNode fields = found.path("fields");
        params.values().properties().forEach(given -> {
            String type = fields.path(given.getKey()).asText();
            // The Java library repeats the method's name in the body.
            if (type.isEmpty() && !given.getKey().equals("method")) {
                problems.add(method + ": unknown parameter " + given.getKey());
            } else if (!type.isEmpty()) {
                types.checkTop(method + "." + given.getKey(), type, given.getValue(), problems);
            }
        });
        fields.properties().forEach(field -> {
            boolean required = field.getValue().asText().startsWith("!");
            boolean given = params.has(field.getKey()) || params.uploads().containsKey(field.getKey());
            if (required && !given) problems.add(method + ": missing parameter " + field.getKey());
        });
        return problems;
    }
}
