package chat.k1te.telegram;

import chat.k1te.tenant.Languages;
import chat.k1te.tenant.OperatorId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages that people chose. In every update that comes in, the chosen one takes the place of the language of
/// the person's app, so that nobody behind this has to ask.
///
/// Safe for use by several threads.
final class ChosenLanguages {
    private static final int MOST = 100_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final List<String> FROM_PEOPLE = List.of("message", "edited_message", "callback_query");

    private final Languages languages;
    private final LoadingCache<OperatorId, Optional<Locale>> known;

    ChosenLanguages(Languages languages) {
        this.languages = languages;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KNOWN_FOR)
                .build(languages::of);
    }

    Optional<Locale> of(OperatorId person) {
        return known.get(person);
    }

    /// An empty choice: as in their app.
    void choose(OperatorId person, Optional<Locale> language) {
        language.ifPresentOrElse(chosen -> languages.keep(person, chosen), () -> languages.forget(person));
        known.invalidate(person);
    }

    /// @param update Bot API `Update`
    void putInto(JsonNode update) {
        for (String kind : FROM_PEOPLE) {
            if (update.path(kind).path("from") instanceof ObjectNode from) {
                of(new OperatorId(from.path("id").asLong()))
                        .ifPresent(language -> from.put("language_code", language.toLanguageTag()));
            }
        }
    }
}
