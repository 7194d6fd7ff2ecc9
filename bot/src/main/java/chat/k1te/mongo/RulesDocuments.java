package chat.k1te.mongo;

import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.Presence;
import chat.k1te.tenant.SavedReply;
import chat.k1te.tenant.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/// What an owner has decided for a channel ↔ fields of its document: `origins` and `retention` beside the others, as
/// they are looked for; the rest in `rules`.
final class RulesDocuments {
    private RulesDocuments() {}

    static Document written(ChannelRules rules) {
        Document document = new Document("paused", rules.paused())
                .append(
                        "replies",
                        rules.savedReplies().stream()
                                .map(reply -> new Document("name", reply.name()).append("text", reply.text()))
                                .toList());
        Presence presence = rules.presence();
        presence.hours().ifPresent(hours -> document.append("hours", written(hours)));
        presence.awayText().ifPresent(text -> document.append("away", text));
        presence.nudgeAfter().ifPresent(span -> document.append("nudge", span.toSeconds()));
        return document.append("widget", WidgetDocuments.written(rules.widget()));
    }

    private static Document written(WorkingHours hours) {
        return new Document("zone", hours.zone().getId())
                .append(
                        "spans",
                        hours.spans().stream()
                                .map(span -> new Document("day", span.day().getValue())
                                        .append("from", span.from().toString())
                                        .append("to", span.to().toString()))
                                .toList())
                .append(
                        "holidays",
                        hours.holidays().stream()
                                .map(LocalDate::toString)
                                .sorted()
                                .toList());
    }

    static ChannelRules read(Document channel) {
        Document rules = channel.get("rules", Document.class);
        return new ChannelRules(
                Set.copyOf(channel.getList("origins", String.class)),
                Optional.ofNullable(channel.getLong("retention")).map(Duration::ofSeconds),
                rules.getBoolean("paused"),
                new Presence(
                        Optional.ofNullable(rules.get("hours", Document.class)).map(RulesDocuments::readHours),
                        Optional.ofNullable(rules.getString("away")),
                        Optional.ofNullable(rules.getLong("nudge")).map(Duration::ofSeconds)),
                rules.getList("replies", Document.class).stream()
                        .map(reply -> new SavedReply(reply.getString("name"), reply.getString("text")))
                        .toList(),
                WidgetDocuments.read(rules));
    }

    private static WorkingHours readHours(Document document) {
        List<WorkingHours.Span> spans = document.getList("spans", Document.class).stream()
                .map(span -> new WorkingHours.Span(
                        DayOfWeek.of(span.getInteger("day")),
                        LocalTime.parse(span.getString("from")),
                        LocalTime.parse(span.getString("to"))))
                .toList();
        Set<LocalDate> holidays = document.getList("holidays", String.class).stream()
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
        return new WorkingHours(ZoneId.of(document.getString("zone")), spans, holidays);
    }
}
