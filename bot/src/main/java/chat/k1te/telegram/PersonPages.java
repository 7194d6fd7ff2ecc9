package chat.k1te.telegram;

import chat.k1te.management.Account;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.OperatorId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// What concerns one person: the language, what is kept about them, and how they take it back.
final class PersonPages {
    private static final String LANGUAGE = "language";
    private static final String ERASE = "erase";
    private static final String ERASE_NOW = "erase!";
    private static final String KEEP = "keep";

    private final Account account;
    private final ChosenLanguages languages;
    private final Talk talk;

    PersonPages(Account account, ChosenLanguages languages, Talk talk) {
        this.account = account;
        this.languages = languages;
        this.talk = talk;
    }

    void addTo(Buttons buttons) {
        buttons.on(LANGUAGE, this::languageChosen)
                .on(ERASE, this::askOnceMore)
                .on(ERASE_NOW, this::erase)
                .on(KEEP, press -> end(press, "data.kept"));
    }

    /// `/language`.
    void language(User person) throws InterruptedException {
        BotTexts texts = BotTexts.of(person);
        Keyboard keyboard = new Keyboard();
        for (Locale language : BotTexts.LANGUAGES) {
            // Each in its own words, or who needs it could not read it.
            keyboard.row(BotTexts.in(language).say("language.name"), Buttons.data(LANGUAGE, language.toLanguageTag()));
        }
        keyboard.row(texts.say("language.app"), Buttons.data(LANGUAGE, ""));
        say(person, texts.say("language.which"), Optional.of(keyboard.markup()));
    }

    private String languageChosen(Buttons.Press press) {
        Optional<Locale> chosen = BotTexts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(press.argument()))
                .findFirst();
        languages.choose(press.person(), chosen);
        return chosen.map(BotTexts::in).orElse(press.texts()).say("language.done");
    }

    /// `/privacy`.
    void privacy(User person) throws InterruptedException {
        say(person, BotTexts.of(person).say("data.privacy"), Optional.empty());
    }

    /// `/delete_my_data`.
    void ask(User person) throws InterruptedException {
        BotTexts texts = BotTexts.of(person);
        say(person, whatGoes(texts, new OperatorId(person.getId())), Optional.of(choice(texts, "data.erase", ERASE)));
    }

    private String whatGoes(BotTexts texts, OperatorId person) {
        List<Channel> channels = account.channelsOf(person);
        String names = channels.stream().map(Channel::name).collect(Collectors.joining(", "));
        return channels.isEmpty() ? texts.say("data.ask") : texts.say("data.ask-channels", names);
    }

    private String askOnceMore(Buttons.Press press) throws InterruptedException {
        talk.rewrite(
                press,
                new FormattedText()
                        .plain(whatGoes(press.texts(), press.person()) + "\n\n"
                                + press.texts().say("data.sure")),
                choice(press.texts(), "data.erase-now", ERASE_NOW));
        return "";
    }

    private static InlineKeyboardMarkup choice(BotTexts texts, String yes, String action) {
        return Keyboard.choice(
                texts.say(yes), Buttons.data(action, ""), texts.say("data.keep"), Buttons.data(KEEP, ""));
    }

    private String erase(Buttons.Press press) throws InterruptedException {
        account.erase(press.person());
        languages.choose(press.person(), Optional.empty());
        return end(press, "data.erased");
    }

    private String end(Buttons.Press press, String key) throws InterruptedException {
        talk.rewrite(press, new FormattedText().plain(press.texts().say(key)), new Keyboard().markup());
        return "";
    }

    private void say(User person, String text, Optional<InlineKeyboardMarkup> keyboard) throws InterruptedException {
        talk.say(person.getId(), new FormattedText().plain(text), keyboard);
    }
}
