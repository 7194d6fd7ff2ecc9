package chat.k1te.mongo;

import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Context;
import chat.k1te.thread.Message;
import chat.k1te.thread.Reaction;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.Shown;
import chat.k1te.thread.Source;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Message ↔ document, the same inside a thread and in the collection `messages`.
final class MessageDocuments {
    private static final String BROWSER = "b:";
    private static final String EVENT = "e:";
    private static final String TELEGRAM = "t:";

    private MessageDocuments() {}

    static Document written(Message message) {
        Document document = new Document("seq", message.seq())
                .append("rev", message.rev())
                .append("at", message.at())
                .append("author", written(message.author()))
                .append("source", written(message.source()))
                .append("content", ContentDocuments.written(message.content()));
        Context context = message.context();
        context.reply()
                .ifPresent(reply ->
                        document.append("reply", new Document("seq", reply.seq()).append("quote", reply.quote())));
        context.album().ifPresent(album -> document.append("album", album));
        context.forwardedFrom().ifPresent(from -> document.append("forwardedFrom", from));
        message.editedAt().ifPresent(at -> document.append("editedAt", at));
        if (!message.reactions().isEmpty()) {
            document.append(
                    "reactions",
                    message.reactions().stream().map(MessageDocuments::written).toList());
        }
        message.failed().ifPresent(why -> document.append("failed", why.code()));
        message.shown()
                .ifPresent(place -> document.append(
                        "shown",
                        new Document("group", place.group().value())
                                .append("message", place.messageId())
                                .append("mark", place.mark())));
        return document;
    }

    static Message read(Document document) {
        return new Message(
                document.getLong("seq"),
                document.getLong("rev"),
                document.getDate("at").toInstant(),
                readAuthor(document.get("author", Document.class)),
                readSource(document.getString("source")),
                ContentDocuments.read(document.get("content", Document.class)),
                readContext(document),
                Optional.ofNullable(document.getDate("editedAt")).map(Date::toInstant),
                document.getList("reactions", Document.class, List.of()).stream()
                        .map(MessageDocuments::readReaction)
                        .toList(),
                Optional.ofNullable(document.getString("failed")).map(Refusal::ofCode),
                Optional.ofNullable(document.get("shown", Document.class)).map(MessageDocuments::readShown));
    }

    private static Context readContext(Document document) {
        return new Context(
                Optional.ofNullable(document.get("reply", Document.class))
                        .map(reply -> new Context.Reply(reply.getLong("seq"), reply.getString("quote"))),
                Optional.ofNullable(document.getString("album")),
                Optional.ofNullable(document.getString("forwardedFrom")));
    }

    private static Document written(Reaction reaction) {
        Document document = new Document("emoji", reaction.emoji());
        reaction.operator().ifPresent(operator -> document.append("operator", operator.value()));
        return document;
    }

    private static Reaction readReaction(Document document) {
        return new Reaction(
                Optional.ofNullable(document.getLong("operator")).map(OperatorId::new), document.getString("emoji"));
    }

    private static Shown readShown(Document document) {
        return new Shown(
                new GroupId(document.getLong("group")), document.getInteger("message"), document.getString("mark"));
    }

    private static Document written(Author author) {
        return switch (author) {
            case Author.ByVisitor _ -> new Document("kind", "visitor");
            case Author.BySystem _ -> new Document("kind", "system");
            case Author.ByOperator operator ->
                new Document("kind", "operator")
                        .append("id", operator.operator().value())
                        .append("name", operator.name());
        };
    }

    private static Author readAuthor(Document document) {
        return switch (document.getString("kind")) {
            case "visitor" -> new Author.ByVisitor();
            case "system" -> new Author.BySystem();
            case "operator" ->
                new Author.ByOperator(new OperatorId(document.getLong("id")), document.getString("name"));
            case String kind -> throw new IllegalStateException("unknown author " + kind);
        };
    }

    static String written(Source source) {
        return switch (source) {
            case Source.Browser browser -> BROWSER + browser.id();
            case Source.Event event -> EVENT + event.id();
            case Source.Telegram telegram -> TELEGRAM + telegram.group() + ":" + telegram.messageId();
        };
    }

    private static Source readSource(String text) {
        if (text.startsWith(BROWSER)) {
            return new Source.Browser(text.substring(BROWSER.length()));
        }
        if (text.startsWith(EVENT)) {
            return new Source.Event(text.substring(EVENT.length()));
        }
        int colon = text.lastIndexOf(':');
        GroupId group = new GroupId(Long.parseLong(text.substring(TELEGRAM.length(), colon)));
        return new Source.Telegram(group, Integer.parseInt(text.substring(colon + 1)));
    }
}
