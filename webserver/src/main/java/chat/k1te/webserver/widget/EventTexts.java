package chat.k1te.webserver.widget;

import chat.k1te.thread.Content;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a visitor reads of things that happened to the thread, in the visitor's language where we have it, else in
/// English.
final class EventTexts {
    private static final String BUNDLE = "chat.k1te.webserver.events";
    /// The server's own language is nobody's wish here.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private EventTexts() {}

    /// @param language BCP 47 tag as the browser tells it; may be empty or nonsense
    /// @param zone     whose clocks a time is told by
    static String sentence(Content.Event event, String language, ZoneId zone) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        Locale locale = RefusalTexts.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
        String key = "event." + event.what().name().toLowerCase(Locale.ROOT)
                + (event.at().isPresent() ? ".until" : "");
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale)
                .format(event.at()
                        .map(at -> new Object[] {day(at, zone, locale), time(at, zone, locale)})
                        .orElse(new Object[0]));
    }

    private static String day(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM", locale)
                .withZone(zone)
                .format(at);
    }

    private static String time(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }
}
