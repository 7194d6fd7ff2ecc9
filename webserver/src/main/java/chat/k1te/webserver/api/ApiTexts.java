package chat.k1te.webserver.api;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentence that a person reads for each code of [ApiRefusal].
final class ApiTexts {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"));
    private static final String BUNDLE = "chat.k1te.webserver.api";
    /// The server's own language is nobody's wish here.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ApiTexts() {}

    static String sentence(ApiRefusal why, Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString("refusal." + why.code());
    }
}
