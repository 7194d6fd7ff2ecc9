package chat.k1te.webserver.widget;

import chat.k1te.thread.Content;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a visitor reads of things that happen to the thread and of when an answer can be expected, in the visitor's
/// language where we have it, else in
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
        String key = "event." + event.what().name().toLowerCase(Locale.ROOT);
        return event.at().map(at -> at(key + ".until", at, language, zone)).orElseGet(() -> plain(key, language));
    }

    /// The text `key`, which speaks of a time.
    static String at(String key, Instant at, String language, ZoneId zone) {
        Locale locale = locale(language);
        return new MessageFormat(pattern(key, locale), locale)
                .format(new Object[] {day(at, zone, locale), time(at, zone, locale)});
    }

    static String plain(String key, String language) {
        return pattern(key, locale(language));
    }

    private static String pattern(String key, Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
    }

    private static Locale locale(String language) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return RefusalTexts.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
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
