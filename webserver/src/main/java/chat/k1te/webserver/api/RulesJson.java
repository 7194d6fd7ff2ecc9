package chat.k1te.webserver.api;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.FileRules;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.GreetingRule;
import chat.k1te.tenant.Look;
import chat.k1te.tenant.Presence;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.tenant.Words;
import chat.k1te.tenant.WorkingHours;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.TreeMap;

/// What can be edited of a channel, in the one order in which the same always looks the same: its [EntityTag] is made
/// of
/// it. [ChannelDraft] reads it back.
final class RulesJson {
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    static final String MIDNIGHT = "24:00";

    private RulesJson() {}

    static ObjectNode of(Channel channel) {
        ChannelRules rules = channel.rules();
        WidgetRules widget = rules.widget();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", channel.name())
                .put("paused", rules.paused());
        put(json.putObject("look"), widget.look());
        put(json.putObject("greeting"), widget.greeting());
        json.putObject("availability").put("onLauncher", widget.availabilityShown());
        ArrayNode sites = json.putArray("sites");
        rules.origins().stream().sorted().forEach(sites::add);
        put(json.putObject("form"), widget.form());
        put(json, rules.presence());
        ArrayNode replies = json.putArray("savedReplies");
        rules.savedReplies()
                .forEach(reply -> replies.addObject().put("name", reply.name()).put("text", reply.text()));
        rules.retention().ifPresent(span -> json.put("retentionDays", span.toDays()));
        put(json.putObject("files"), widget.files());
        json.putObject("rating").put("ask", widget.ratingAsked());
        json.putObject("identity").put("required", widget.identityRequired());
        return json;
    }

    private static void put(ObjectNode json, Look look) {
        look.primary().ifPresent(colour -> json.put("primary", colour.hex()));
        look.secondary().ifPresent(colour -> json.put("secondary", colour.hex()));
        json.put("theme", Field.word(look.theme()))
                .put("placement", Field.word(look.placement()))
                .put("launcher", Field.word(look.launcher()));
        ObjectNode languages = json.putObject("words");
        new TreeMap<>(look.words()).forEach((language, words) -> put(languages.putObject(language), words));
    }

    private static void put(ObjectNode json, Words words) {
        words.heading().ifPresent(text -> json.put("heading", text));
        words.welcome().ifPresent(text -> json.put("welcome", text));
        words.greeting().ifPresent(text -> json.put("greeting", text));
    }

    private static void put(ObjectNode json, GreetingRule greeting) {
        ArrayNode pages = json.put("on", greeting.on())
                .put("afterSeconds", greeting.after().toSeconds())
                .putArray("pages");
        greeting.pages().forEach(pages::add);
    }

    private static void put(ObjectNode json, Form form) {
        ArrayNode fields = json.put("when", form.before() ? ChannelDraft.BEFORE : ChannelDraft.NEVER)
                .putArray("fields");
        for (Form.Field field : form.fields()) {
            ObjectNode one = fields.addObject().put("name", field.name());
            if (!field.labels().isEmpty()) {
                ObjectNode labels = one.putObject("label");
                new TreeMap<>(field.labels()).forEach(labels::put);
            }
            one.put("required", field.required());
        }
    }

    private static void put(ObjectNode json, Presence presence) {
        presence.hours().ifPresent(hours -> put(json.putObject("hours"), hours));
        presence.awayText().ifPresent(text -> json.put("awayText", text));
        presence.nudgeAfter().ifPresent(span -> json.put("nudgeMinutes", span.toMinutes()));
    }

    private static void put(ObjectNode json, WorkingHours hours) {
        ArrayNode spans = json.put("zone", hours.zone().getId()).putArray("spans");
        hours.spans().stream()
                .sorted(Comparator.comparing(WorkingHours.Span::day).thenComparing(WorkingHours.Span::from))
                .forEach(span -> spans.addObject()
                        .put("day", span.day().getValue())
                        .put("from", CLOCK.format(span.from()))
                        .put("to", span.to().equals(LocalTime.MAX) ? MIDNIGHT : CLOCK.format(span.to())));
        ArrayNode holidays = json.putArray("holidays");
        hours.holidays().stream().sorted().map(LocalDate::toString).forEach(holidays::add);
    }

    private static void put(ObjectNode json, FileRules files) {
        ArrayNode kinds = json.put("allowed", files.allowed()).putArray("kinds");
        files.kinds().stream().sorted().map(Field::word).forEach(kinds::add);
        json.put("maxMegabytes", files.maxMegabytes());
    }
}
