package chat.k1te.webserver;

import chat.k1te.webserver.http.Wishes;
import io.helidon.http.Headers;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of our pages in the language the browser likes best among those we have, else in English.
record PageTexts(Locale locale) {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"));
    private static final String BUNDLE = "chat.k1te.webserver.pages";
    /// The server's own language is nobody's wish here.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static PageTexts of(Headers headers) {
        return new PageTexts(Wishes.language(headers, LANGUAGES).orElse(Locale.ENGLISH));
    }

    String language() {
        return locale.getLanguage();
    }

    String say(String key) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(new Object[0]);
    }
}
