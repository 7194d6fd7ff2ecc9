package chat.k1te.telegram;

import chat.k1te.tenant.Form;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Topic;
import chat.k1te.thread.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How threads and their visitors are shown elsewhere than in a group, in the words of the topic and its card.
public final class ThreadTexts {
    private static final int EXCERPT = 140;
    /// What stands before the number of a supergroup in its id (Bot API: `-100…`).
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    private final BotTexts texts;

    private ThreadTexts(BotTexts texts) {
        this.texts = texts;
    }

    public static ThreadTexts in(Locale language) {
        return new ThreadTexts(BotTexts.in(language));
    }

    /// What people call the visitor.
    public String name(Visitor visitor) {
        return VisitorCard.name(texts, visitor);
    }

    /// Something that is known of a visitor.
    ///
    /// @param signed whether the site has signed it
    public record Detail(String label, String value, boolean signed) {}

    /// What else was told of the visitor, beside the name and the e-mail address.
    ///
    /// @param asked what the owner asks visitors
    public List<Detail> details(Form asked, Visitor visitor) {
        return VisitorCard.details(texts, asked, visitor.details());
    }

    /// What was said, in one short line.
    public String excerpt(Content content) {
        return content instanceof Content.Erased
                ? texts.say("message.erased")
                : Excerpt.of(Packing.gist(content), EXCERPT);
    }

    /// Where the group shows the thread: its topic, else the visitor's card. Private chats and small groups have no
    /// addresses.
    public static Optional<String> link(ChatThread thread) {
        long number = SUPERGROUPS - thread.group().value();
        Optional<Integer> place = thread.outgoing()
                .topic()
                .map(Topic::id)
                .map(topic -> topic.value())
                .or(() -> Optional.of(thread.outgoing().card()).filter(card -> card > 0));
        return place.filter(_ -> number > 0).map(message -> "https://t.me/c/" + number + "/" + message);
    }
}
