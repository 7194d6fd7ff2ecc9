package chat.k1te.webserver.widget;

import chat.k1te.tenant.Words;
import java.util.Locale;
import java.util.ResourceBundle;

/// What everybody calls the things that visitors are asked for, in every language that the widget speaks.
final class FormTexts {
    private static final String BUNDLE = "chat.k1te.webserver.form";
    /// The server's own language is nobody's wish here.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FormTexts() {}

    /// @param name     one of [chat.k1te.tenant.Form#KNOWN]
    /// @param language BCP 47 tag as the browser tells it; may be empty or nonsense
    static String label(String name, String language) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        Locale locale = Words.LANGUAGES.contains(wanted) ? Locale.of(wanted) : Locale.ENGLISH;
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString("form." + name);
    }
}
