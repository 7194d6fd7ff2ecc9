package chat.k1te.telegram;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The fields of a Mini App's `initData`, decoded once and sorted by their names.
record InitDataFields(SortedMap<String, String> values) {
    private static final int LONGEST = 8 * 1024;

    /// Absent when it is too long, is no query string, or names a field twice.
    static Optional<InitDataFields> read(String raw) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            Optional<String> name = decoded(pair.substring(0, equals));
            Optional<String> value = decoded(pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty() || values.putIfAbsent(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new InitDataFields(values));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// What is signed: every field but those that are left out, a line for each.
    String signed(Set<String> leftOut) {
        return values.entrySet().stream()
                .filter(field -> !leftOut.contains(field.getKey()))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
    }
}
