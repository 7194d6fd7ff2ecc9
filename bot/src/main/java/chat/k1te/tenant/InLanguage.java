package chat.k1te.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an owner wrote in some languages, for a reader who may speak another.
final class InLanguage {
    private static final String FALLBACK = "en";

    private InLanguage() {}

    /// The texts in the order in which they are to be taken: the reader's own language, English, then by code.
    ///
    /// @param language BCP 47 tag; may be empty or nonsense
    static <T> List<T> bestFirst(Map<String, T> texts, String language) {
        Map<String, T> left = new TreeMap<>(texts);
        List<T> sorted = new ArrayList<>();
        for (String wanted : List.of(Locale.forLanguageTag(language).getLanguage(), FALLBACK)) {
            Optional.ofNullable(left.remove(wanted)).ifPresent(sorted::add);
        }
        sorted.addAll(left.values());
        return sorted;
    }
}
