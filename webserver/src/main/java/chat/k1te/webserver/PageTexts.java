package chat.k1te.webserver;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The sentences of our pages in the language the browser likes best among those we have, else in English.
record PageTexts(Locale locale) {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"));
    private static final String BUNDLE = "chat.k1te.webserver.pages";
    /// The server's own language is nobody's wish here.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static PageTexts of(Headers headers) {
        return new PageTexts(headers.first(HeaderNames.ACCEPT_LANGUAGE)
                .flatMap(PageTexts::best)
                .orElse(Locale.ENGLISH));
    }

    private static Optional<Locale> best(String wanted) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES));
        } catch (IllegalArgumentException _) {
            // A header that makes no sense says nothing about the reader.
            return Optional.empty();
        }
    }

    String language() {
        return locale.getLanguage();
    }

    String say(String key) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(new Object[0]);
    }
}
