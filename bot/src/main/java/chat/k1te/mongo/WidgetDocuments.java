package chat.k1te.mongo;

import chat.k1te.tenant.Colour;
import chat.k1te.tenant.FileRules;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.GreetingRule;
import chat.k1te.tenant.Look;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.tenant.Words;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/// What an owner has decided about the chat on the site ↔ the field `rules.widget` of the channel's document. Channels
/// from before there was anything to decide have none.
final class WidgetDocuments {
    private WidgetDocuments() {}

    static Document written(WidgetRules widget) {
        return new Document("look", written(widget.look()))
                .append(
                        "greeting",
                        new Document("on", widget.greeting().on())
                                .append("after", widget.greeting().after().toSeconds())
                                .append("pages", widget.greeting().pages()))
                .append("availability", widget.availabilityShown())
                .append(
                        "form",
                        new Document("before", widget.form().before())
                                .append(
                                        "fields",
                                        widget.form().fields().stream()
                                                .map(WidgetDocuments::written)
                                                .toList()))
                .append(
                        "files",
                        new Document("allowed", widget.files().allowed())
                                .append(
                                        "kinds",
                                        widget.files().kinds().stream()
                                                .map(WidgetDocuments::word)
                                                .sorted()
                                                .toList())
                                .append("megabytes", widget.files().maxMegabytes()))
                .append("rating", widget.ratingAsked())
                .append("identity", widget.identityRequired());
    }

    private static Document written(Look look) {
        Document document = new Document("theme", word(look.theme()))
                .append("placement", word(look.placement()))
                .append("launcher", word(look.launcher()));
        Document words = new Document();
        look.words().forEach((language, said) -> words.append(language, written(said)));
        document.append("words", words);
        look.primary().ifPresent(colour -> document.append("primary", colour.hex()));
        look.secondary().ifPresent(colour -> document.append("secondary", colour.hex()));
        look.avatar().ifPresent(name -> document.append("avatar", name));
        return document;
    }

    private static Document written(Words words) {
        Document document = new Document();
        words.heading().ifPresent(text -> document.append("heading", text));
        words.welcome().ifPresent(text -> document.append("welcome", text));
        words.greeting().ifPresent(text -> document.append("greeting", text));
        return document;
    }

    private static Document written(Form.Field field) {
        return new Document("name", field.name())
                .append("labels", new Document(Map.copyOf(field.labels())))
                .append("required", field.required());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static WidgetRules read(Document rules) {
        return Optional.ofNullable(rules.get("widget", Document.class))
                .map(WidgetDocuments::readWidget)
                .orElse(WidgetRules.PLAIN);
    }

    private static WidgetRules readWidget(Document widget) {
        Document greeting = widget.get("greeting", Document.class);
        return new WidgetRules(
                readLook(widget.get("look", Document.class)),
                new GreetingRule(
                        greeting.getBoolean("on"),
                        Duration.ofSeconds(greeting.getLong("after")),
                        greeting.getList("pages", String.class)),
                widget.getBoolean("availability"),
                readForm(widget.get("form", Document.class)),
                readFiles(widget.get("files", Document.class)),
                widget.getBoolean("rating"),
                widget.getBoolean("identity"));
    }

    private static Look readLook(Document look) {
        Map<String, Words> words = new HashMap<>();
        look.get("words", Document.class).forEach((language, said) -> words.put(language, readWords((Document) said)));
        return new Look(
                Optional.ofNullable(look.getString("primary")).map(Colour::new),
                Optional.ofNullable(look.getString("secondary")).map(Colour::new),
                Look.Theme.valueOf(constant(look.getString("theme"))),
                Look.Placement.valueOf(constant(look.getString("placement"))),
                Look.Launcher.valueOf(constant(look.getString("launcher"))),
                words,
                Optional.ofNullable(look.getString("avatar")));
    }

    private static Words readWords(Document words) {
        return new Words(
                Optional.ofNullable(words.getString("heading")),
                Optional.ofNullable(words.getString("welcome")),
                Optional.ofNullable(words.getString("greeting")));
    }

    private static Form readForm(Document form) {
        List<Form.Field> fields = form.getList("fields", Document.class).stream()
                .map(field -> new Form.Field(
                        field.getString("name"),
                        field.get("labels", Document.class).entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, label -> (String) label.getValue())),
                        field.getBoolean("required")))
                .toList();
        return new Form(form.getBoolean("before"), fields);
    }

    private static FileRules readFiles(Document files) {
        return new FileRules(
                files.getBoolean("allowed"),
                files.getList("kinds", String.class).stream()
                        .map(kind -> FileRules.Kind.valueOf(constant(kind)))
                        .collect(Collectors.toSet()),
                files.getInteger("megabytes"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
