package chat.k1te.webserver.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// A place in a body. What is wrong there is noted under its path, and something harmless is given in its place, so
/// that
/// everything that is wrong is found at once.
final class Field {
    private final Map<String, String> wrong;
    private final String path;
    private final JsonNode value;

    private Field(Map<String, String> wrong, String path, JsonNode value) {
        this.wrong = wrong;
        this.path = path;
        this.value = value;
    }

    static Field in(JsonNode body) {
        return new Field(new TreeMap<>(), "", body);
    }

    /// Everything that was wrong so far, here and elsewhere in the body.
    Map<String, String> wrong() {
        return wrong;
    }

    /// The first thing that is wrong at a place is the one to mend.
    void refuse(String code) {
        wrong.putIfAbsent(path, code);
    }

    boolean isAbsent() {
        return value.isMissingNode() || value.isNull();
    }

    Field at(String name) {
        return new Field(wrong, path.isEmpty() ? name : path + "." + name, value.path(name));
    }

    /// An object with no other members than these.
    Field only(String... names) {
        if (!value.isObject()) {
            refuse(isAbsent() ? "required" : "bad-type");
        }
        Set<String> known = Set.of(names);
        value.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                at(name).refuse("unknown");
            }
        });
        return this;
    }

    /// The members of an object, by their names.
    Map<String, Field> members() {
        Map<String, Field> members = new TreeMap<>();
        if (!value.isObject()) {
            refuse(isAbsent() ? "required" : "bad-type");
        }
        value.fieldNames().forEachRemaining(name -> members.put(name, at(name)));
        return members;
    }

    /// The items of an array.
    List<Field> items(int most) {
        if (!value.isArray()) {
            refuse(isAbsent() ? "required" : "bad-type");
            return List.of();
        }
        if (value.size() > most) {
            refuse("too-many");
            return List.of();
        }
        List<Field> items = new ArrayList<>();
        value.forEach(item -> items.add(new Field(wrong, path + "." + items.size(), item)));
        return items;
    }

    /// Words of which something is left; white space around them is not.
    Optional<String> text(int limit) {
        if (!value.isTextual()) {
            refuse(isAbsent() ? "required" : "bad-type");
            return Optional.empty();
        }
        String text = value.asText().strip();
        if (text.isEmpty()) {
            refuse("required");
        } else if (text.length() > limit) {
            refuse("too-long");
        }
        return text.isEmpty() || text.length() > limit ? Optional.empty() : Optional.of(text);
    }

    /// The same, or nothing at all.
    Optional<String> optionalText(int limit) {
        return isAbsent() ? Optional.empty() : text(limit);
    }

    boolean flag() {
        if (!value.isBoolean()) {
            refuse(isAbsent() ? "required" : "bad-type");
        }
        return value.asBoolean();
    }

    int number(int from, int to) {
        if (!value.isIntegralNumber()) {
            refuse(isAbsent() ? "required" : "bad-type");
            return from;
        }
        boolean inside = value.canConvertToInt() && value.asInt() >= from && value.asInt() <= to;
        if (!inside) {
            refuse("out-of-range");
        }
        return inside ? value.asInt() : from;
    }

    Optional<Integer> optionalNumber(int from, int to) {
        return isAbsent() ? Optional.empty() : Optional.of(number(from, to));
    }

    /// One of the words for `constants`.
    <E extends Enum<E>> E word(E[] constants) {
        return Stream.of(constants)
                .filter(each -> value.isTextual() && word(each).equals(value.asText()))
                .findFirst()
                .orElseGet(() -> {
                    refuse(isAbsent() ? "required" : "unknown");
                    return constants[0];
                });
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What `reader` makes of the text.
    ///
    /// @param code when it makes nothing of it
    <T> Optional<T> read(Function<String, Optional<T>> reader, String code) {
        Optional<T> read = value.isTextual() ? reader.apply(value.asText()) : Optional.empty();
        if (read.isEmpty()) {
            refuse(isAbsent() ? "required" : value.isTextual() ? code : "bad-type");
        }
        return read;
    }

    <T> Optional<T> optionalRead(Function<String, Optional<T>> reader, String code) {
        return isAbsent() ? Optional.empty() : read(reader, code);
    }

    /// Notes items that say the same as one before them.
    ///
    /// @return whether this is the first
    <T> boolean isNew(T said, Set<T> before) {
        boolean first = before.add(said);
        if (!first) {
            refuse("repeated");
        }
        return first;
    }
}
