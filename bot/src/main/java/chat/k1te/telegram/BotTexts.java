package chat.k1te.telegram;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import net.xyzsd.plurals.PluralRule;
import net.xyzsd.plurals.PluralRuleType;
import org.telegram.telegrambots.meta.api.objects.User;

/// Every sentence the bot says, by key, in the language of one reader. English where the reader's language is not
/// among [#LANGUAGES].
public final class BotTexts {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"));
    private static final String BUNDLE = "chat.k1te.telegram.texts";
    /// The system's own language is nobody's wish here.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern BETWEEN_FORMS = Pattern.compile(" \\| ");

    private final Locale language;
    private final ResourceBundle texts;
    private final PluralRule plurals;

    private BotTexts(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
        this.plurals = PluralRule.create(language, PluralRuleType.CARDINAL).orElseThrow();
    }

    /// @param tag what Telegram or a browser calls the reader's language; may be empty
    public static BotTexts in(String tag) {
        return in(Locale.forLanguageTag(tag));
    }

    /// In the language of this person's app, or the one they chose in its place.
    static BotTexts of(User reader) {
        return in(reader.getLanguageCode() == null ? "" : reader.getLanguageCode());
    }

    public static BotTexts in(Locale wanted) {
        return new BotTexts(LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    public Locale language() {
        return language;
    }

    /// @param arguments take the places of `{0}`, `{1}` … as they are
    public String say(String key, Object... arguments) {
        return format(texts.getString(key), arguments);
    }

    /// So many of what `key` names, in the form that the number asks for.
    public String count(String key, long number) {
        String form = plurals.select(number).name().toLowerCase(Locale.ROOT) + " ";
        return BETWEEN_FORMS
                .splitAsStream(texts.getString(key))
                .filter(each -> each.startsWith(form))
                .map(each -> format(each.substring(form.length()), number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(key + " has no form for " + number));
    }

    private String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, language).format(arguments);
    }
}
