package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.FileRules;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.GreetingRule;
import chat.k1te.tenant.Look;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.tenant.Words;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/// What a page may know of a channel before anybody has opened the chat, in words of one language.
final class LookJson {
    private LookJson() {}

    static ObjectNode of(Channel channel, String language, String availability, Optional<String> avatar) {
        WidgetRules rules = channel.rules().widget();
        Look look = rules.look();
        Words words = look.wordsIn(language);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", channel.name());
        look.primary().ifPresent(colour -> json.put("primary", colour.hex()));
        look.secondary().ifPresent(colour -> json.put("secondary", colour.hex()));
        json.put("theme", word(look.theme()))
                .put("placement", word(look.placement()))
                .put("launcher", word(look.launcher()));
        avatar.ifPresent(url -> json.put("avatar", url));
        words.heading().ifPresent(text -> json.put("heading", text));
        words.welcome().ifPresent(text -> json.put("welcome", text));
        putGreeting(json, rules.greeting(), words);
        if (rules.availabilityShown() && !availability.isEmpty()) {
            json.put("availability", availability);
        }
        putForm(json, rules.form(), language);
        putFiles(json, rules.files());
        json.put("rating", rules.ratingAsked()).putObject("identity").put("required", rules.identityRequired());
        return json;
    }

    /// Without words there is nothing to greet with.
    private static void putGreeting(ObjectNode json, GreetingRule rule, Words words) {
        if (rule.on() && words.greeting().isPresent()) {
            ArrayNode pages = json.putObject("greeting")
                    .put("text", words.greeting().get())
                    .put("afterSeconds", rule.after().toSeconds())
                    .putArray("pages");
            rule.pages().forEach(pages::add);
        }
    }

    private static void putForm(ObjectNode json, Form form, String language) {
        if (!form.before() || form.fields().isEmpty()) {
            return;
        }
        ArrayNode fields = json.putObject("form").putArray("fields");
        for (Form.Field field : form.fields()) {
            fields.addObject()
                    .put("name", field.name())
                    .put("label", field.labelIn(language).orElseGet(() -> FormTexts.label(field.name(), language)))
                    .put("kind", kind(field.name()))
                    .put("required", field.required());
        }
    }

    /// What browsers call such a field, so that they offer the right keyboard and fill it in.
    private static String kind(String name) {
        return switch (name) {
            case "email" -> "email";
            case "phone" -> "tel";
            default -> "text";
        };
    }

    private static void putFiles(ObjectNode json, FileRules files) {
        ObjectNode allowed =
                json.putObject("files").put("allowed", files.allowed()).put("maxBytes", files.maxBytes());
        ArrayNode kinds = allowed.putArray("kinds");
        files.kinds().stream().map(LookJson::word).sorted().forEach(kinds::add);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
