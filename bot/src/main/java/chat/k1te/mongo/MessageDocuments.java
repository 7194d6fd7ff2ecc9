package chat.k1te.mongo;

import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.Source;
import java.util.Optional;
import org.bson.Document;

/// Message ↔ document, the same inside a thread and in the collection `messages`.
final class MessageDocuments {
    private static final String BROWSER = "b:";
    private static final String TELEGRAM = "t:";

    private MessageDocuments() {}

    static Document written(Message message) {
        Document document = new Document("seq", message.seq())
                .append("rev", message.rev())
                .append("at", message.at())
                .append("author", written(message.author()))
                .append("source", written(message.source()))
                .append("content", written(message.content()));
        message.failed().ifPresent(why -> document.append("failed", why.code()));
        return document;
    }

    static Message read(Document document) {
        return new Message(
                document.getLong("seq"),
                document.getLong("rev"),
                document.getDate("at").toInstant(),
                readAuthor(document.get("author", Document.class)),
                readSource(document.getString("source")),
                readContent(document.get("content", Document.class)),
                Optional.ofNullable(document.getString("failed")).map(Refusal::ofCode));
    }

    private static Document written(Author author) {
        return switch (author) {
            case Author.ByVisitor _ -> new Document("kind", "visitor");
            case Author.ByOperator operator ->
                new Document("kind", "operator")
                        .append("id", operator.operator().value())
                        .append("name", operator.name());
        };
    }

    private static Author readAuthor(Document document) {
        return switch (document.getString("kind")) {
            case "visitor" -> new Author.ByVisitor();
            case "operator" ->
                new Author.ByOperator(new OperatorId(document.getLong("id")), document.getString("name"));
            case String kind -> throw new IllegalStateException("unknown author " + kind);
        };
    }

    static String written(Source source) {
        return switch (source) {
            case Source.Browser browser -> BROWSER + browser.id();
            case Source.Telegram telegram -> TELEGRAM + telegram.group() + ":" + telegram.messageId();
        };
    }

    private static Source readSource(String text) {
        if (text.startsWith(BROWSER)) {
            return new Source.Browser(text.substring(BROWSER.length()));
        }
        int colon = text.lastIndexOf(':');
        GroupId group = new GroupId(Long.parseLong(text.substring(TELEGRAM.length(), colon)));
        return new Source.Telegram(group, Integer.parseInt(text.substring(colon + 1)));
    }

    private static Document written(Content content) {
        return switch (content) {
            case Content.Text text -> new Document("kind", "text").append("text", text.text());
        };
    }

    private static Content readContent(Document document) {
        return switch (document.getString("kind")) {
            case "text" -> new Content.Text(document.getString("text"));
            case String kind -> throw new IllegalStateException("unknown content " + kind);
        };
    }
}
