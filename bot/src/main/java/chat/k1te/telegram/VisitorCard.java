package chat.k1te.telegram;

import chat.k1te.tenant.RandomToken;
import chat.k1te.thread.Page;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// How a visitor is introduced to the operators: the topic's name, and the first message in it.
final class VisitorCard {
    /// Telegram's blue; one of the six colours that a topic may have.
    static final int ICON_COLOUR = 7_322_096;

    private static final int LINE_LIMIT = 300;
    /// With a visitor's words below a file it stays below what Telegram takes there.
    private static final int LINE_NAME = 100;
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 4;

    private VisitorCard() {}

    /// @param channel the channel's name where it has to be told apart from others; may be empty
    static String topicName(BotTexts texts, Visitor visitor, String channel) {
        return joined(channel, name(texts, visitor), place(visitor.page().url()));
    }

    static String name(BotTexts texts, Visitor visitor) {
        return texts.say("visitor.name", code(visitor.id()));
    }

    /// The first line of each message where no topic says whose it is.
    ///
    /// @param channel as in [#topicName]
    static String line(BotTexts texts, Visitor visitor, String channel) {
        return Excerpt.start(
                joined(channel, name(texts, visitor), place(visitor.page().url())), LINE_NAME);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    static String text(BotTexts texts, Visitor visitor) {
        Page page = visitor.page();
        FormattedText card = new FormattedText().plain(texts.say("visitor.name", code(visitor.id())));
        line(card, texts.say("card.page"), page.title().isBlank() ? page.url() : page.title() + " – " + page.url());
        line(card, texts.say("card.referrer"), page.referrer());
        line(card, texts.say("card.language"), languageName(texts, visitor.language()));
        return card.text();
    }

    /// The card's first line stands out.
    static List<MessageEntity> entities(String card) {
        int end = card.indexOf('\n');
        int length = end < 0 ? card.length() : end;
        return List.of(
                MessageEntity.builder().type("bold").offset(0).length(length).build());
    }

    private static void line(FormattedText card, String label, String value) {
        if (!value.isBlank()) {
            card.line(label + ": " + cut(value.strip(), LINE_LIMIT));
        }
    }

    /// Four letters and digits by which people can speak of a visitor without a name.
    private static String code(VisitorId id) {
        String hash = RandomToken.hash(id.value());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(hash.charAt(i) % CODE_LETTERS.length()));
        }
        return code.toString();
    }

    private static String languageName(BotTexts texts, String tag) {
        return tag.isBlank() ? "" : Locale.forLanguageTag(tag).getDisplayLanguage(texts.language());
    }

    /// Host and path, which is what tells pages apart at a glance.
    private static String place(String url) {
        try {
            URI uri = new URI(url);
            String path = uri.getPath() == null || uri.getPath().equals("/") ? "" : uri.getPath();
            return uri.getHost() == null ? "" : uri.getHost() + path;
        } catch (URISyntaxException _) {
            return "";
        }
    }

    /// At most `limit` UTF-16 units, and no half of a surrogate pair.
    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + "…";
    }
}
