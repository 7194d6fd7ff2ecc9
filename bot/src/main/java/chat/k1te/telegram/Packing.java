package chat.k1te.telegram;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.Group;
import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.Message;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Rating;
import chat.k1te.thread.Shown;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicLook;
import chat.k1te.thread.TopicName;
import chat.k1te.thread.Visitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Decides what of a thread goes into one Telegram message. All topics of a group share about twenty calls a minute, so
/// what waits is joined, and the card of a new visitor carries the first words.
///
/// In a forum the topic says who speaks. At a desk without topics each message says it in its first line, and answers
/// find their way by what they reply to.
final class Packing {
    /// Telegram counts 4096 characters after parsing; counted in UTF-16 units we are never above.
    private static final int MESSAGE_LIMIT = 4096;
    private static final int RECAP_MESSAGES = 10;
    private static final int RECAP_LINE = 200;

    private final BotTexts texts;
    private final Form asked;
    private final Visitor visitor;
    private final ChatThread thread;
    private final Instant now;

    Packing(BotTexts texts, Form asked, Visitor visitor, ChatThread thread, Instant now) {
        this.texts = texts;
        this.asked = asked;
        this.visitor = visitor;
        this.thread = thread;
        this.now = now;
    }

    /// @param shared whether other channels are answered in the same group; asked only where it matters
    Optional<Parcel> next(Channel channel, BooleanSupplier shared) {
        List<Message> due = dueAtHand();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        boolean forum = channel.group().filter(Group::forum).isPresent();
        Optional<Topic> topic = thread.outgoing().topic();
        if (forum && topic.isEmpty()) {
            return Optional.of(Parcel.of(Parcel.Kind.TOPIC, List.of(), "", topicName(channel, shared), 0, now));
        }
        int place = forum ? topic.orElseThrow().id().value() : 0;
        if (!thread.outgoing().greeted()) {
            return Optional.of(
                    words(Parcel.Kind.CARD, due, VisitorCard.text(texts, asked, visitor) + recap(due), place));
        }
        String head = forum ? "" : VisitorCard.line(texts, visitor, channelName(channel, shared));
        return Optional.of(
                due.getFirst().content() instanceof Content.Attachment attachment
                        ? file(due.getFirst(), attachment, head, place)
                        : words(Parcel.Kind.WORDS, due, head, place));
    }

    /// What people called the topic before it was deleted, else what is known of the visitor.
    private String topicName(Channel channel, BooleanSupplier shared) {
        TopicLook look = thread.outgoing().look();
        return TopicName.marked(look.given() ? look.name() : ownName(channel, shared), TopicLook.FRESH.state());
    }

    /// The topic's name, once more.
    Parcel rename(Channel channel, Topic topic, BooleanSupplier shared) {
        String name = TopicName.marked(
                ownName(channel, shared), thread.outgoing().look().state());
        return Parcel.of(Parcel.Kind.NAME, List.of(), "", name, topic.id().value(), now);
    }

    private String ownName(Channel channel, BooleanSupplier shared) {
        return VisitorCard.topicName(texts, visitor, channelName(channel, shared));
    }

    private static String channelName(Channel channel, BooleanSupplier shared) {
        return shared.getAsBoolean() ? channel.name() : "";
    }

    private List<Message> dueAtHand() {
        List<Message> due = new ArrayList<>();
        for (long seq : thread.outgoing().due()) {
            Optional<Message> message = thread.log().at(seq);
            if (message.isEmpty()) {
                break;
            }
            due.add(message.get());
        }
        return due;
    }

    private Parcel file(Message message, Content.Attachment attachment, String head, int place) {
        String caption = attachment.caption().map(Content.Text::text).orElse("");
        return Parcel.of(Parcel.Kind.FILE, List.of(message.seq()), head, caption, place, now);
    }

    /// As many due messages, in order, as fit below `head`; with a card possibly none. Files go by themselves, and what
    /// answers a message begins a new one.
    private Parcel words(Parcel.Kind kind, List<Message> due, String head, int place) {
        StringBuilder text = new StringBuilder();
        List<Long> seqs = new ArrayList<>();
        int room = MESSAGE_LIMIT - head.length() - 2;
        for (Message message : due) {
            boolean answers = message.context().reply().isPresent() && (!seqs.isEmpty() || kind == Parcel.Kind.CARD);
            String next = plain(message);
            if (message.content() instanceof Content.Attachment
                    || answers
                    || text.length() + 1 + next.length() > room) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(next);
            seqs.add(message.seq());
        }
        if (seqs.isEmpty() && kind == Parcel.Kind.WORDS) {
            // The words alone fill a message: whose they are is said above them, in one of its own.
            Message first = due.getFirst();
            return Parcel.of(kind, List.of(first.seq()), "", plain(first), place, now);
        }
        return Parcel.of(kind, seqs, head, text.toString(), place, now);
    }

    /// What was said before the topic was lost, for those who look into the new one.
    private String recap(List<Message> due) {
        List<Message> before = thread.log().recent().stream()
                .filter(message ->
                        message.seq() < due.getFirst().seq() && message.shown().isPresent())
                .toList();
        if (before.isEmpty()) {
            return "";
        }
        StringBuilder recap = new StringBuilder("\n\n").append(texts.say("recap.title"));
        for (Message message : before.subList(Math.max(0, before.size() - RECAP_MESSAGES), before.size())) {
            recap.append("\n").append(author(message)).append(": ").append(Excerpt.of(plain(message), RECAP_LINE));
        }
        return recap.toString();
    }

    private String author(Message message) {
        return switch (message.author()) {
            case Author.ByVisitor _ -> texts.say("recap.visitor");
            case Author.BySystem _ -> texts.say("recap.system");
            case Author.ByOperator operator -> operator.name();
        };
    }

    /// The Telegram message at `placement` with the present state of what is in it.
    Parcel again(Placement placement) {
        List<Message> there = placement.seqs().stream()
                .flatMap(seq -> thread.log().at(seq).stream())
                .toList();
        boolean nothingLeft = there.stream().allMatch(Message::isErased);
        boolean isCard = thread.outgoing().isCard(placement.messageId());
        if (nothingLeft && !isCard) {
            return Parcel.change(Parcel.Kind.ERASE, placement.seqs(), "", "", placement.messageId(), now);
        }
        StringBuilder text = new StringBuilder();
        List<Long> fitting = new ArrayList<>();
        List<Long> spilled = new ArrayList<>();
        String head = isCard ? VisitorCard.redrawn(texts, asked, visitor, placement.head()) : placement.head();
        int room = MESSAGE_LIMIT - head.length() - 2;
        for (Message message : there) {
            String next = plain(message);
            if (fitting.isEmpty() || (spilled.isEmpty() && text.length() + 1 + next.length() <= room)) {
                text.append(text.isEmpty() ? "" : "\n").append(next);
                fitting.add(message.seq());
            } else {
                spilled.add(message.seq());
            }
        }
        return Parcel.change(Parcel.Kind.EDIT, fitting, head, text.toString(), placement.messageId(), now)
                .spilling(spilled);
    }

    private String plain(Message message) {
        return message.isErased() ? texts.say("message.erased") : gist(message.content());
    }

    /// What was said, in one piece of plain text; empty when it was taken back.
    static String gist(Content content) {
        return switch (content) {
            case Content.Text text -> text.text();
            case Content.Attachment attachment ->
                attachment
                        .caption()
                        .map(Content.Text::text)
                        .orElse("📎 " + attachment.details().name());
            case Content.Erased _ -> "";
            case Content.Location location -> "📍 " + location.title();
            case Content.Contact contact -> "👤 " + contact.name();
            case Content.Poll poll -> "📊 " + poll.question();
            case Content.Checklist checklist -> "☑ " + checklist.title();
            case Content.Dice dice -> dice.emoji() + " " + dice.value();
            case Content.Unshown _ -> "…";
            case Content.Event event ->
                switch (event.what()) {
                    case CLOSED -> event.rating().map(Rating::inStars).orElse("✅");
                    case REOPENED -> "🔁";
                    case AWAY -> "🌙";
                };
        };
    }

    /// The Telegram message in the same group that these words answer; 0 if none.
    static int answered(ChatThread thread, Message message) {
        return message.context()
                .reply()
                .map(Context.Reply::seq)
                .flatMap(thread.log()::at)
                .flatMap(Message::shown)
                .filter(place -> place.group().equals(thread.group()))
                .map(Shown::messageId)
                .orElse(0);
    }
}
