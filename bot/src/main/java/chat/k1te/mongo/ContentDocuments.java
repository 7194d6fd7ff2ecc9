package chat.k1te.mongo;

import chat.k1te.thread.Blob;
import chat.k1te.thread.Content;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Mark;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/// Content ↔ document.
final class ContentDocuments {
    private ContentDocuments() {}

    static Document written(Content content) {
        return switch (content) {
            case Content.Text text -> written(text).append("kind", "text");
            case Content.Attachment attachment -> written(attachment).append("kind", "file");
            case Content.Location(double latitude, double longitude, String title, String address) ->
                new Document("kind", "location")
                        .append("latitude", latitude)
                        .append("longitude", longitude)
                        .append("title", title)
                        .append("address", address);
            case Content.Contact(String name, String phone) ->
                new Document("kind", "contact").append("name", name).append("phone", phone);
            case Content.Poll(String question, var options, boolean closed) ->
                new Document("kind", "poll")
                        .append("question", question)
                        .append(
                                "options",
                                options.stream()
                                        .map(option ->
                                                new Document("text", option.text()).append("votes", option.votes()))
                                        .toList())
                        .append("closed", closed);
            case Content.Checklist(String title, var tasks) ->
                new Document("kind", "checklist")
                        .append("title", title)
                        .append(
                                "tasks",
                                tasks.stream()
                                        .map(task -> new Document("text", task.text()).append("done", task.done()))
                                        .toList());
            case Content.Dice(String emoji, int value) ->
                new Document("kind", "dice").append("emoji", emoji).append("value", value);
            case Content.Unshown(String kind) -> new Document("kind", "unshown").append("of", kind);
            case Content.Erased() -> new Document("kind", "erased");
            case Content.Event(var what, var at, var rating) ->
                new Document("kind", "event")
                        .append("what", what.name().toLowerCase(Locale.ROOT))
                        .append("at", at.orElse(null))
                        .append("rating", rating.map(RatingDocuments::written).orElse(null));
        };
    }

    static Content read(Document document) {
        return switch (document.getString("kind")) {
            case "text" -> readText(document);
            case "file" -> readAttachment(document);
            case "location" ->
                new Content.Location(
                        document.getDouble("latitude"),
                        document.getDouble("longitude"),
                        document.getString("title"),
                        document.getString("address"));
            case "contact" -> new Content.Contact(document.getString("name"), document.getString("phone"));
            case "poll" ->
                new Content.Poll(
                        document.getString("question"),
                        document.getList("options", Document.class).stream()
                                .map(option ->
                                        new Content.Poll.Option(option.getString("text"), option.getInteger("votes")))
                                .toList(),
                        document.getBoolean("closed"));
            case "checklist" ->
                new Content.Checklist(
                        document.getString("title"),
                        document.getList("tasks", Document.class).stream()
                                .map(task ->
                                        new Content.Checklist.Task(task.getString("text"), task.getBoolean("done")))
                                .toList());
            case "dice" -> new Content.Dice(document.getString("emoji"), document.getInteger("value"));
            case "unshown" -> new Content.Unshown(document.getString("of"));
            case "erased" -> new Content.Erased();
            case "event" ->
                new Content.Event(
                        Content.Event.What.valueOf(document.getString("what").toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(document.getDate("at")).map(Date::toInstant),
                        RatingDocuments.read(document));
            case String kind -> throw new IllegalStateException("unknown content " + kind);
        };
    }

    private static Document written(Content.Text text) {
        Document document = new Document("text", text.text());
        return text.marks().isEmpty()
                ? document
                : document.append(
                        "marks",
                        text.marks().stream().map(ContentDocuments::written).toList());
    }

    private static Content.Text readText(Document document) {
        List<Mark> marks = document.getList("marks", Document.class, List.of()).stream()
                .map(ContentDocuments::readMark)
                .toList();
        return new Content.Text(document.getString("text"), marks);
    }

    private static Document written(Mark mark) {
        return new Document("kind", mark.kind().name().toLowerCase(Locale.ROOT))
                .append("start", mark.start())
                .append("length", mark.length())
                .append("value", mark.value());
    }

    private static Mark readMark(Document document) {
        return new Mark(
                Mark.Kind.valueOf(document.getString("kind").toUpperCase(Locale.ROOT)),
                document.getInteger("start"),
                document.getInteger("length"),
                document.getString("value"));
    }

    private static Document written(Content.Attachment attachment) {
        Content.Attachment.Details details = attachment.details();
        Document document = new Document("as", attachment.kind().name().toLowerCase(Locale.ROOT))
                .append("file", written(attachment.file()))
                .append("name", details.name())
                .append("seconds", details.seconds())
                .append("label", details.label())
                .append("spoiler", details.spoiler())
                .append(
                        "sizes",
                        attachment.sizes().stream()
                                .map(ContentDocuments::written)
                                .toList());
        attachment.thumbnail().ifPresent(blob -> document.append("thumbnail", written(blob)));
        attachment.caption().ifPresent(words -> document.append("caption", written(words)));
        return document;
    }

    private static Content.Attachment readAttachment(Document document) {
        return new Content.Attachment(
                Content.Attachment.Kind.valueOf(document.getString("as").toUpperCase(Locale.ROOT)),
                readBlob(document.get("file", Document.class)),
                new Content.Attachment.Details(
                        document.getString("name"),
                        document.getInteger("seconds"),
                        document.getString("label"),
                        document.getBoolean("spoiler")),
                document.getList("sizes", Document.class).stream()
                        .map(ContentDocuments::readBlob)
                        .toList(),
                Optional.ofNullable(document.get("thumbnail", Document.class)).map(ContentDocuments::readBlob),
                Optional.ofNullable(document.get("caption", Document.class)).map(ContentDocuments::readText));
    }

    private static Document written(Blob blob) {
        Document place = switch (blob.place()) {
            case Blob.AtTelegram(String fileId, String uniqueId) ->
                new Document("telegram", fileId).append("unique", uniqueId);
            case Blob.Uploaded(FileId id) -> new Document("uploaded", id.value());
        };
        return place.append("mime", blob.mime())
                .append("bytes", blob.bytes())
                .append("width", blob.width())
                .append("height", blob.height());
    }

    private static Blob readBlob(Document document) {
        String uploaded = document.getString("uploaded");
        Blob.Place place = uploaded == null
                ? new Blob.AtTelegram(document.getString("telegram"), document.getString("unique"))
                : new Blob.Uploaded(new FileId(uploaded));
        return new Blob(
                place,
                document.getString("mime"),
                document.getLong("bytes"),
                document.getInteger("width"),
                document.getInteger("height"));
    }
}
