package chat.k1te.mongo;

import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Care;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Companion;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/// What operators do about a thread, and its companion in Telegram ↔ fields of its document. What is not there is not
/// written: most threads have little of it, and the sparse indexes hold only those that do.
final class CareDocuments {
    private CareDocuments() {}

    static void write(ChatThread thread, Document document) {
        Care care = thread.care();
        care.assignee()
                .ifPresent(operator -> document.append(
                        "assignee", new Document("id", operator.operator().value()).append("name", operator.name())));
        care.closedAt().ifPresent(at -> document.append("closedAt", at));
        care.waitingSince()
                .ifPresent(at -> document.append(
                        "waiting", new Document("bot", thread.bot().value()).append("since", at)));
        care.nudgedAt().ifPresent(at -> document.append("nudgedAt", at));
        care.awayAt().ifPresent(at -> document.append("awayAt", at));
        care.rating().ifPresent(rating -> document.append("rating", RatingDocuments.written(rating)));
        thread.companion().ifPresent(companion -> document.append("companion", written(thread, companion)));
        if (thread.owesCompanion()) {
            document.append("owesCompanion", thread.bot().value());
        }
    }

    private static Document written(ChatThread thread, Companion companion) {
        return new Document("user", companion.user().value())
                .append("bot", thread.bot().value())
                .append("language", companion.language().toLanguageTag())
                .append("since", companion.since())
                .append("given", companion.given())
                .append(
                        "copies",
                        companion.copies().stream()
                                .map(copy -> new Document("seq", copy.seq())
                                        .append("message", copy.messageId())
                                        .append("state", copy.state()))
                                .toList());
    }

    static Care readCare(Document document) {
        return new Care(
                Optional.ofNullable(document.get("assignee", Document.class))
                        .map(operator -> new Author.ByOperator(
                                new OperatorId(operator.getLong("id")), operator.getString("name"))),
                instant(document, "closedAt"),
                Optional.ofNullable(document.get("waiting", Document.class))
                        .flatMap(waiting -> instant(waiting, "since")),
                instant(document, "nudgedAt"),
                instant(document, "awayAt"),
                RatingDocuments.read(document));
    }

    static Optional<Companion> readCompanion(Document document) {
        return Optional.ofNullable(document.get("companion", Document.class))
                .map(companion -> new Companion(
                        new OperatorId(companion.getLong("user")),
                        Locale.forLanguageTag(companion.getString("language")),
                        companion.getDate("since").toInstant(),
                        companion.getLong("given"),
                        companion.getList("copies", Document.class).stream()
                                .map(copy -> new Companion.Copy(
                                        copy.getLong("seq"), copy.getInteger("message"), copy.getLong("state")))
                                .toList()));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
