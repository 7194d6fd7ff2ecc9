package chat.k1te.mongo;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.CardOffer;
import chat.k1te.thread.Care;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Face;
import chat.k1te.thread.Log;
import chat.k1te.thread.Outgoing;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Receipts;
import chat.k1te.thread.Seen;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.ThreadSummary;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicId;
import chat.k1te.thread.TopicLook;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/// Thread ↔ document.
final class ThreadDocuments {
    /// Of a thread without its log, but for the newest message in it.
    static final Document SUMMARY = new Document("channel", 1)
            .append("recent", new Document("$slice", -1))
            .append("assignee", 1)
            .append("closedAt", 1)
            .append("waiting", 1)
            .append("nudgedAt", 1)
            .append("awayAt", 1)
            .append("rating", 1)
            .append("blockedAt", 1)
            .append("changedAt", 1);

    private ThreadDocuments() {}

    static Document written(ChatThread thread) {
        Log log = thread.log();
        Receipts receipts = thread.receipts();
        Outgoing outgoing = thread.outgoing();
        Document document = new Document("_id", thread.id().value())
                .append("channel", thread.channel().value())
                .append("bot", thread.bot().value())
                .append("group", thread.group().value())
                .append("version", thread.version())
                .append("rev", log.rev())
                .append("seq", log.seq())
                .append("kept", log.kept())
                .append(
                        "recent",
                        log.recent().stream().map(MessageDocuments::written).toList())
                .append(
                        "receipts",
                        new Document("delivered", receipts.delivered())
                                .append("read", receipts.read())
                                .append("rev", receipts.rev()))
                .append(
                        "seen",
                        new Document("received", thread.seen().received())
                                .append("read", thread.seen().read()))
                .append("losses", outgoing.losses())
                .append("card", outgoing.card())
                .append("due", outgoing.due())
                .append("changed", outgoing.changed())
                .append("marks", outgoing.marks())
                .append(
                        "look",
                        new Document("state", written(outgoing.look().state()))
                                .append("closed", outgoing.look().closed())
                                .append("name", outgoing.look().name())
                                .append("given", outgoing.look().given())
                                .append("offer", outgoing.look().offer().name().toLowerCase(Locale.ROOT)))
                .append("state", written(thread.state()))
                .append("changedAt", thread.changedAt());
        outgoing.topic().ifPresent(topic -> document.append("topic", written(thread.bot(), topic)));
        CareDocuments.write(thread, document);
        thread.blockedAt().ifPresent(at -> document.append("blockedAt", at));
        if (!outgoing.stale().isEmpty()) {
            document.append(
                    "stale",
                    outgoing.stale().stream()
                            .map(ThreadDocuments::word)
                            .sorted()
                            .toList());
        }
        outgoing.parcel().ifPresent(parcel -> document.append("parcel", written(parcel)));
        if (thread.isDue()) {
            document.append("owes", new Document("bot", thread.bot().value()).append("at", thread.changedAt()));
        }
        return document;
    }

    static ChatThread read(Document document) {
        return new ChatThread(
                new ThreadId(document.getString("_id")),
                new ChannelId(document.getString("channel")),
                new BotId(document.getLong("bot")),
                new GroupId(document.getLong("group")),
                readLog(document),
                readReceipts(document.get("receipts", Document.class)),
                readSeen(document.get("seen", Document.class)),
                readOutgoing(document),
                CareDocuments.readCare(document),
                CareDocuments.readCompanion(document),
                readBlockedAt(document),
                document.getDate("changedAt").toInstant(),
                document.getLong("version"));
    }

    /// @param document with the fields of [#SUMMARY]
    static ThreadSummary readSummary(Document document) {
        Care care = CareDocuments.readCare(document);
        return new ThreadSummary(
                new ThreadId(document.getString("_id")),
                new ChannelId(document.getString("channel")),
                ThreadState.of(care, readBlockedAt(document)),
                care,
                document.getList("recent", Document.class).stream().findFirst().map(MessageDocuments::read),
                document.getDate("changedAt").toInstant());
    }

    private static Optional<Instant> readBlockedAt(Document document) {
        return Optional.ofNullable(document.getDate("blockedAt")).map(Date::toInstant);
    }

    static String written(ThreadState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String topicKey(BotId bot, Topic topic) {
        return bot + ":" + topic.group() + ":" + topic.id();
    }

    private static Document written(BotId bot, Topic topic) {
        return new Document("id", topic.id().value())
                .append("group", topic.group().value())
                .append("key", topicKey(bot, topic));
    }

    private static Document written(Parcel parcel) {
        return new Document("kind", parcel.kind().name().toLowerCase(Locale.ROOT))
                .append("seqs", parcel.seqs())
                .append("spilled", parcel.spilled())
                .append("head", parcel.head())
                .append("text", parcel.text())
                .append("topic", parcel.topic())
                .append("target", parcel.target())
                .append("repeat", parcel.repeat())
                .append("startedAt", parcel.startedAt());
    }

    private static Log readLog(Document document) {
        return new Log(
                document.getLong("rev"),
                document.getLong("seq"),
                document.getList("recent", Document.class).stream()
                        .map(MessageDocuments::read)
                        .toList(),
                document.getLong("kept"));
    }

    private static Receipts readReceipts(Document document) {
        return new Receipts(document.getLong("delivered"), document.getLong("read"), document.getLong("rev"));
    }

    private static Seen readSeen(Document document) {
        return new Seen(document.getLong("received"), document.getLong("read"));
    }

    private static Outgoing readOutgoing(Document document) {
        return new Outgoing(
                Optional.ofNullable(document.get("topic", Document.class))
                        .map(topic ->
                                new Topic(new GroupId(topic.getLong("group")), new TopicId(topic.getInteger("id")))),
                document.getList("losses", Date.class).stream()
                        .map(Date::toInstant)
                        .toList(),
                document.getInteger("card"),
                document.getList("due", Long.class),
                document.getList("changed", Long.class),
                document.getList("marks", Long.class),
                readLook(document.get("look", Document.class)),
                document.getList("stale", String.class, List.of()).stream()
                        .map(face -> Face.valueOf(face.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(document.get("parcel", Document.class)).map(ThreadDocuments::readParcel));
    }

    private static String word(Face face) {
        return face.name().toLowerCase(Locale.ROOT);
    }

    /// Older documents know neither the topic's name nor what the card offers; it was what the state says.
    private static TopicLook readLook(Document document) {
        ThreadState state = ThreadState.valueOf(document.getString("state").toUpperCase(Locale.ROOT));
        return new TopicLook(
                state,
                document.getBoolean("closed"),
                document.get("name", ""),
                document.getBoolean("given", false),
                Optional.ofNullable(document.getString("offer"))
                        .map(offer -> CardOffer.valueOf(offer.toUpperCase(Locale.ROOT)))
                        .orElseGet(() -> CardOffer.of(state)));
    }

    private static Parcel readParcel(Document document) {
        return new Parcel(
                Parcel.Kind.valueOf(document.getString("kind").toUpperCase(Locale.ROOT)),
                document.getList("seqs", Long.class),
                document.getList("spilled", Long.class),
                document.getString("head"),
                document.getString("text"),
                document.getInteger("topic"),
                document.getInteger("target"),
                document.getInteger("repeat"),
                document.getDate("startedAt").toInstant());
    }
}
