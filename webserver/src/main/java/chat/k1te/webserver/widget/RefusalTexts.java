package chat.k1te.webserver.widget;

import chat.k1te.thread.Content;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentence that a visitor reads for each refusal code, in the visitor's language where we have it, else in
/// English.
public final class RefusalTexts {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"));
    /// What the core takes below a file.
    private static final int CAPTION_LIMIT = 900;
    private static final String BUNDLE = "chat.k1te.webserver.refusals";
    /// The server's own language is nobody's wish here.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RefusalTexts() {}

    /// What a visitor reads for `code`.
    ///
    /// @param language BCP 47 tag as the browser tells it; may be empty or nonsense
    public static String sentence(String code, String language) {
        return sentence(code, language, FileAddresses.UPLOAD_LIMIT);
    }

    /// The same where a file may have other than the usual number of bytes.
    public static String sentence(String code, String language, long fileBytes) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        Locale locale = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString("refusal." + code);
        return new MessageFormat(pattern, locale)
                .format(new Object[] {Content.Text.LIMIT, CAPTION_LIMIT, fileBytes >> 20});
    }
}
