package chat.k1te.telegram;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.sandbox.Topic;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands in the chats of a sandbox Telegram in the end, as text that people read. What differs from run to run
/// has a name of its own.
final class Transcript {
    private static final Pattern VISITOR = Pattern.compile("(Visitor|Відвідувач) ([A-Z0-9]{4})\\b");
    private static final Pattern SECRET = Pattern.compile(
            "(data-channel=\"|/c/|start=op_|start%3Dop_|start=v_|startgroup=ch_|/start op_|/start v_)" + "[\\w-]+");

    private final SandboxTelegram telegram;
    private final Map<String, String> visitors = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    Transcript(SandboxTelegram telegram) {
        this.telegram = telegram;
    }

    Transcript privateChat(Person person) {
        title("Private chat of " + person.firstName());
        lines(telegram.messages(person.id()));
        return this;
    }

    Transcript group(Group group) {
        title("Group “" + group.title() + "”");
        lines(telegram.messages(group.id()).stream()
                .filter(message -> message.topicId() <= 1)
                .toList());
        for (Topic topic : group.topics()) {
            title("Topic “" + named(topic.name()) + "”" + (topic.closed() ? ", closed" : ""));
            lines(telegram.messages(group.id(), topic.id()));
        }
        return this;
    }

    private void title(String title) {
        text.append(text.isEmpty() ? "" : "\n").append("══ ").append(title).append("\n");
    }

    private void lines(List<SandboxMessage> messages) {
        for (SandboxMessage message : messages) {
            if (!message.service()) {
                text.append(line(message)).append("\n");
            }
        }
    }

    private String line(SandboxMessage message) {
        String who = message.fromId() == telegram.botId()
                ? "K1te"
                : telegram.person(message.fromId()).firstName();
        String words = message.deleted() ? "(deleted)" : named(message.text());
        String picture = message.raw().has("photo") ? "[picture] " : "";
        return who + ": " + picture + words.replace("\n", "\n    ") + buttons(message.replyMarkup());
    }

    private static String buttons(JsonNode markup) {
        List<String> rows = new ArrayList<>();
        for (String kind : List.of("inline_keyboard", "keyboard")) {
            for (JsonNode row : markup.path(kind)) {
                List<String> labels = new ArrayList<>();
                row.forEach(button -> labels.add("[" + button.path("text").asText() + "]"));
                rows.add(String.join(" ", labels));
            }
        }
        return rows.stream().map(row -> "\n        " + row).collect(Collectors.joining());
    }

    /// Random codes are named in the order in which they are met.
    private String named(String words) {
        Matcher visitor = VISITOR.matcher(words);
        String known = visitor.replaceAll(match ->
                match.group(1) + " " + visitors.computeIfAbsent(match.group(2), _ -> "№" + (visitors.size() + 1)));
        return SECRET.matcher(known).replaceAll("$1…");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
