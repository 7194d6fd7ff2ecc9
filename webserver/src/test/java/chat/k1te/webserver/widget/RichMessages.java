package chat.k1te.webserver.widget;

import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Blob;
import chat.k1te.thread.Content;
import chat.k1te.thread.Content.Attachment;
import chat.k1te.thread.Content.Attachment.Kind;
import chat.k1te.thread.Context;
import chat.k1te.thread.Mark;
import chat.k1te.thread.Message;
import chat.k1te.thread.Reaction;
import chat.k1te.thread.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One message of each kind, as the example `server-entries-rich` has them.
final class RichMessages {
    static final Author MAX = new Author.ByOperator(new OperatorId(7), "Max");
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");
    private static final Attachment.Details NONE = Attachment.Details.NONE;

    private static final Context ANSWER =
            new Context(Optional.of(new Context.Reply(1, "blue cup")), Optional.empty(), Optional.of("Ira"));
    private static final Context ALBUM = new Context(Optional.empty(), Optional.of("13579"), Optional.empty());

    static final List<Message> ALL = List.of(
            question(),
            byMax(
                    2,
                    new Content.Text(
                            "Yes, see the shop",
                            List.of(
                                    new Mark(Mark.Kind.BOLD, 0, 3, ""),
                                    new Mark(Mark.Kind.LINK, 9, 8, "https://shop.example/"),
                                    new Mark(Mark.Kind.PRE, 9, 8, "java"))),
                    ANSWER),
            byMax(
                    3,
                    new Attachment(
                            Kind.PHOTO,
                            blob("image/jpeg", 120_000, 1280, 853),
                            NONE,
                            List.of(blob("image/jpeg", 9_000, 320, 213)),
                            Optional.empty(),
                            Optional.of(new Content.Text("The cup"))),
                    ALBUM),
            byMax(4, file(Kind.DOCUMENT, blob("application/pdf", 99, 0, 0), named("Price list.pdf"))),
            byMax(5, file(Kind.VOICE, blob("audio/ogg", 4_000, 0, 0), lasting(3))),
            byMax(
                    6,
                    new Attachment(
                            Kind.VIDEO,
                            blob("video/mp4", 50_000_000, 1920, 1080),
                            lasting(61),
                            List.of(),
                            Optional.of(blob("image/jpeg", 9_000, 320, 180)),
                            Optional.empty())),
            byMax(
                    7,
                    file(
                            Kind.STICKER,
                            blob("image/webp", 9_000, 512, 512),
                            new Attachment.Details("", 0, "😀", false))),
            byMax(8, new Content.Location(50.4501, 30.5234, "Our shop", "Khreshchatyk 1")),
            byMax(9, new Content.Contact("Max Koval", "+380441234567")),
            byMax(
                    10,
                    new Content.Poll(
                            "Tea or coffee?",
                            List.of(new Content.Poll.Option("Tea", 2), new Content.Poll.Option("Coffee", 3)),
                            false)),
            byMax(
                    11,
                    new Content.Checklist(
                            "Your order",
                            List.of(
                                    new Content.Checklist.Task("Packed", true),
                                    new Content.Checklist.Task("Sent", false)))),
            byMax(12, new Content.Dice("🎲", 5)),
            byMax(13, new Content.Erased()),
            byMax(14, new Content.Unshown("story")));

    private RichMessages() {}

    static Source source(long seq) {
        return new Source.Telegram(new GroupId(-1001), (int) seq);
    }

    static Message byMax(long seq, Content content) {
        return byMax(seq, content, Context.NONE);
    }

    private static Message byMax(long seq, Content content, Context context) {
        return new Message(
                seq,
                seq + 1,
                AT,
                MAX,
                source(seq),
                content,
                context,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Message question() {
        return new Message(
                1,
                2,
                AT,
                new Author.ByVisitor(),
                new Source.Browser("m_5d0c2a9e"),
                new Content.Text("Is the blue cup in stock?"),
                Context.NONE,
                Optional.of(Instant.parse("2026-11-23T10:16:00Z")),
                List.of(new Reaction(Optional.of(new OperatorId(7)), "👍")),
                Optional.empty(),
                Optional.empty());
    }

    private static Blob blob(String mime, long bytes, int width, int height) {
        return new Blob(new Blob.AtTelegram("file-id", "unique-id"), mime, bytes, width, height);
    }

    private static Attachment file(Kind kind, Blob file, Attachment.Details details) {
        return new Attachment(kind, file, details, List.of(), Optional.empty(), Optional.empty());
    }

    private static Attachment.Details named(String name) {
        return new Attachment.Details(name, 0, "", false);
    }

    private static Attachment.Details lasting(int seconds) {
        return new Attachment.Details("", seconds, "", false);
    }
}
