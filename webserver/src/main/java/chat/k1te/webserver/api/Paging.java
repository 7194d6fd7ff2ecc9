package chat.k1te.webserver.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Which part of a list is asked for.
///
/// @param after what the part before ended with, in words of the list itself; absent for the first part
/// @param limit how many are wanted, [#MOST] at most
public record Paging(Optional<String> after, int limit) {
    public static final int MOST = 100;
    private static final int USUAL = 30;
    private static final int LONGEST_CURSOR = 512;

    /// Absent when one of the two makes no sense.
    static Optional<Paging> read(Optional<String> cursor, Optional<String> limit) {
        Optional<String> after = cursor.flatMap(Paging::opened);
        int wanted = limit.map(Paging::number).orElse(USUAL);
        boolean sensible = wanted >= 1 && wanted <= MOST && after.isPresent() == cursor.isPresent();
        return sensible ? Optional.of(new Paging(after, wanted)) : Optional.empty();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    private static Optional<String> opened(String cursor) {
        try {
            return cursor.length() > LONGEST_CURSOR
                    ? Optional.empty()
                    : Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The answer for a part of a list.
    ///
    /// @param next what this part ended with; absent when nothing follows
    public static ObjectNode page(List<? extends JsonNode> items, Optional<String> next) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode array = page.putArray("items");
        items.forEach(array::add);
        next.ifPresent(end -> page.put("next", closed(end)));
        return page;
    }

    private static String closed(String end) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(end.getBytes(StandardCharsets.UTF_8));
    }

    /// The part that is asked for of a list that is at hand as a whole. Where the item that the part before ended with
    /// is gone the list goes on at its place.
    ///
    /// @param key tells the items apart
    public <T> ObjectNode page(List<T> all, Function<T, String> key, Function<T, JsonNode> json) {
        int from = after.map(end -> following(all, key, end)).orElse(0);
        int to = Math.min(all.size(), from + limit);
        List<JsonNode> items = all.subList(from, to).stream().map(json).toList();
        return page(items, to < all.size() ? Optional.of(to + " " + key.apply(all.get(to - 1))) : Optional.empty());
    }

    private static <T> int following(List<T> all, Function<T, String> key, String end) {
        int space = end.indexOf(' ');
        String last = end.substring(space + 1);
        int place = space > 0 ? number(end.substring(0, space)) : 0;
        return IntStream.range(0, all.size())
                .filter(index -> key.apply(all.get(index)).equals(last))
                .map(index -> index + 1)
                .findFirst()
                .orElse(Math.clamp(place - 1L, 0, all.size()));
    }
}
