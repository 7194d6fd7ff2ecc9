package chat.k1te.telegram;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.RandomToken;
import chat.k1te.thread.Page;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import chat.k1te.thread.VisitorId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// How a visitor is introduced to the operators: the topic's name, and the first message in it.
final class VisitorCard {
    /// Telegram's blue; one of the six colours that a topic may have.
    static final int ICON_COLOUR = 7_322_096;

    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final int LINE_LIMIT = 300;
    /// With a visitor's words below a file it stays below what Telegram takes there.
    private static final int LINE_NAME = 100;
    /// Of a long name so much that the page beside it can still be read.
    private static final int NAME_OF_MANY = 64;
    private static final int VALUE_LIMIT = 200;
    /// Room for the words of the visitor below the card.
    private static final int DETAILS_LIMIT = 1_500;
    private static final String SIGNED = " ✓";
    private static final Pattern MARKS = Pattern.compile("[✓✔☑✅🗸]");
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 4;

    private VisitorCard() {}

    /// @param channel the channel's name where it has to be told apart from others; may be empty
    static String topicName(BotTexts texts, Visitor visitor, String channel) {
        return joined(channel, title(texts, visitor), place(visitor.page().url()));
    }

    /// What people call the visitor: by name, else by e-mail address, else by a code.
    static String name(BotTexts texts, Visitor visitor) {
        VisitorDetails details = visitor.details();
        return details.name()
                .or(details::email)
                .map(name -> cut(unmarked(name), NAME_OF_MANY))
                .orElseGet(() -> texts.say("visitor.name", code(visitor.id())));
    }

    /// The name, with the mark if the site has signed it.
    private static String title(BotTexts texts, Visitor visitor) {
        VisitorDetails details = visitor.details();
        String shown = details.name().isPresent() ? VisitorDetails.NAME : VisitorDetails.EMAIL;
        return name(texts, visitor) + (details.isSigned(shown) ? SIGNED : "");
    }

    /// Nobody gives themselves the mark of the site.
    private static String unmarked(String value) {
        return MARKS.matcher(value).replaceAll("").strip();
    }

    /// The first line of each message where no topic says whose it is.
    ///
    /// @param channel as in [#topicName]
    static String line(BotTexts texts, Visitor visitor, String channel) {
        return Excerpt.start(
                joined(channel, title(texts, visitor), place(visitor.page().url())), LINE_NAME);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// What the owner asks the visitors of a channel.
    static Form asked(Channel channel) {
        return channel.rules().widget().form();
    }

    /// @param asked what the owner asks visitors, whose words stand before the answers
    static String text(BotTexts texts, Form asked, Visitor visitor) {
        Page page = visitor.page();
        FormattedText card = new FormattedText().plain(title(texts, visitor));
        tell(card, texts, asked, visitor.details());
        line(card, texts.say("card.page"), page.title().isBlank() ? page.url() : page.title() + " – " + page.url());
        line(card, texts.say("card.referrer"), page.referrer());
        line(card, texts.say("card.language"), languageName(texts, visitor.language()));
        return card.text();
    }

    /// The head of a card that is there, with who the visitor is now; what was said in another topic before stays
    /// below.
    static String redrawn(BotTexts texts, Form asked, Visitor visitor, String head) {
        int recap = head.indexOf("\n\n");
        return text(texts, asked, visitor) + (recap < 0 ? "" : head.substring(recap));
    }

    /// Each detail that the site has signed is marked, because beside it may stand what anybody can claim.
    private static void tell(FormattedText card, BotTexts texts, Form asked, VisitorDetails details) {
        details.email().ifPresent(email -> detail(card, details, VisitorDetails.EMAIL, texts.say("card.email"), email));
        details.phone().ifPresent(phone -> detail(card, details, VisitorDetails.PHONE, texts.say("card.phone"), phone));
        details.attributes().forEach((label, value) -> {
            if (card.text().length() < DETAILS_LIMIT) {
                detail(card, details, label, label(texts, asked, label), value);
            }
        });
        details.externalId().ifPresent(id -> detail(card, details, VisitorDetails.ID, texts.say("card.id"), id));
        if (details.verified()) {
            card.line(texts.say("card.signed"));
        }
    }

    /// What was told beside the name and the e-mail address, by the labels of the card.
    static List<ThreadTexts.Detail> details(BotTexts texts, Form asked, VisitorDetails details) {
        List<ThreadTexts.Detail> told = new ArrayList<>();
        details.phone()
                .ifPresent(phone -> told.add(new ThreadTexts.Detail(
                        texts.say("card.phone"), phone, details.isSigned(VisitorDetails.PHONE))));
        details.attributes()
                .forEach((label, value) ->
                        told.add(new ThreadTexts.Detail(label(texts, asked, label), value, details.isSigned(label))));
        details.externalId()
                .ifPresent(id -> told.add(
                        new ThreadTexts.Detail(texts.say("card.id"), id, details.isSigned(VisitorDetails.ID))));
        return told;
    }

    private static void detail(FormattedText card, VisitorDetails details, String which, String label, String value) {
        line(card, label, cut(unmarked(value), VALUE_LIMIT) + (details.isSigned(which) ? SIGNED : ""));
    }

    /// In the owner's words, where it is the owner who asks.
    private static String label(BotTexts texts, Form asked, String name) {
        return asked.labelOf(name, texts.language().toLanguageTag()).orElseGet(() -> spelled(name));
    }

    /// `order_number` as people write it.
    private static String spelled(String label) {
        String words = label.replace('_', ' ').strip();
        return words.isEmpty() ? label : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
            card.line(label
                    + (label.endsWith("?") ? " " : ": ")
                    + cut(WHITE.matcher(value.strip()).replaceAll(" "), LINE_LIMIT));
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
