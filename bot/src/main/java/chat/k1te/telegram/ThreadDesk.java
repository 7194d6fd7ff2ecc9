package chat.k1te.telegram;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.SavedReply;
import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadReader;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorId;
import chat.k1te.thread.Visitors;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// What operators learn of a thread, whether they type or press for it. Everybody in the group may; nothing is said
/// here.
final class ThreadDesk {
    private static final int HISTORY_LINES = 20;
    private static final int HISTORY_LINE = 180;

    private final ThreadReader reader;
    private final Channels channels;
    private final Visitors visitors;

    ThreadDesk(ThreadReader reader, Channels channels, Visitors visitors) {
        this.reader = reader;
        this.channels = channels;
        this.visitors = visitors;
    }

    Optional<Channel> channel(ChatThread thread) {
        return channels.find(thread.channel());
    }

    String name(BotTexts texts, ChatThread thread) {
        return visitor(thread).map(visitor -> VisitorCard.name(texts, visitor)).orElse("");
    }

    /// The text of a saved reply, for this visitor.
    String filledIn(SavedReply reply, ChatThread thread) {
        String channel = channel(thread).map(Channel::name).orElse("");
        String name = visitor(thread)
                .map(visitor -> VisitorCard.name(BotTexts.in(visitor.language()), visitor))
                .orElse("");
        return reply.text().replace("{name}", name).replace("{channel}", channel);
    }

    /// Whether the group sees the thread's topic open and close.
    boolean hasTopic(ChatThread thread) {
        return thread.outgoing().topic().isPresent()
                && channel(thread).flatMap(Channel::group).filter(Group::forum).isPresent();
    }

    /// Who the visitor is, in a few short lines.
    String who(BotTexts texts, ChatThread thread) {
        Optional<Visitor> known = visitor(thread);
        if (known.isEmpty()) {
            return "";
        }
        Visitor visitor = known.get();
        StringJoiner lines = new StringJoiner("\n");
        lines.add(
                VisitorCard.text(texts, channel(thread).map(VisitorCard::asked).orElse(Form.NONE), visitor));
        lines.add(texts.say("topic.who.since", time(texts, thread).format(visitor.createdAt())));
        lines.add(texts.say(
                "topic.who.messages", texts.count("count.messages", thread.log().seq())));
        thread.care().assignee().ifPresent(operator -> lines.add(texts.say("topic.who.assigned", operator.name())));
        return lines.toString();
    }

    /// The last lines of what was said.
    String history(BotTexts texts, ChatThread thread) {
        List<Message> last = reader.before(thread.id(), Long.MAX_VALUE, HISTORY_LINES);
        StringJoiner lines = new StringJoiner("\n");
        lines.add(name(texts, thread)).add("");
        for (Message message : last) {
            String words = message.isErased()
                    ? texts.say("message.erased")
                    : Excerpt.of(Packing.gist(message.content()), HISTORY_LINE);
            String at = time(texts, thread).format(message.at());
            lines.add(at + " " + author(texts, message) + ": " + words);
        }
        return lines.toString();
    }

    private static String author(BotTexts texts, Message message) {
        return switch (message.author()) {
            case Author.ByVisitor _ -> texts.say("recap.visitor");
            case Author.ByOperator operator -> operator.name();
            case Author.BySystem _ -> texts.say("recap.system");
        };
    }

    /// The clocks of the channel, where it has any.
    private DateTimeFormatter time(BotTexts texts, ChatThread thread) {
        ZoneId zone = channel(thread)
                .flatMap(channel -> channel.rules().presence().hours())
                .map(hours -> hours.zone())
                .orElse(ZoneOffset.UTC);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(texts.language())
                .withZone(zone);
    }

    private Optional<Visitor> visitor(ChatThread thread) {
        return visitors.find(new VisitorId(thread.id().value()));
    }
}
