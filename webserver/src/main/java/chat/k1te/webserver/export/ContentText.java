package chat.k1te.webserver.export;

import chat.k1te.thread.Content;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was said, in plain words.
final class ContentText {
    private ContentText() {}

    /// The word of PROTOCOL.md.
    static String type(Content content) {
        return switch (content) {
            case Content.Text _, Content.Event _ -> "text";
            case Content.Attachment _ -> "file";
            case Content.Location _ -> "location";
            case Content.Contact _ -> "contact";
            case Content.Poll _ -> "poll";
            case Content.Checklist _ -> "checklist";
            case Content.Dice _ -> "dice";
            case Content.Unshown _ -> "unshown";
            case Content.Erased _ -> "erased";
        };
    }

    static String of(Content content) {
        return switch (content) {
            case Content.Text text -> text.text();
            case Content.Attachment file ->
                file.caption().map(Content.Text::text).orElse("");
            case Content.Location place ->
                lines(Stream.of(place.title(), place.address(), place.latitude() + ", " + place.longitude()));
            case Content.Contact(String name, String phone) -> lines(Stream.of(name, phone));
            case Content.Poll poll ->
                lines(Stream.concat(
                        Stream.of(poll.question()),
                        poll.options().stream().map(option -> option.text() + " – " + option.votes())));
            case Content.Checklist list ->
                lines(Stream.concat(
                        Stream.of(list.title()),
                        list.tasks().stream().map(task -> (task.done() ? "☑ " : "☐ ") + task.text())));
            case Content.Dice(String emoji, int value) -> emoji + " " + value;
            case Content.Unshown(String kind) -> kind;
            case Content.Event _, Content.Erased _ -> "";
        };
    }

    /// The name of the file, or what it is.
    static String file(Content content) {
        if (!(content instanceof Content.Attachment file)) {
            return "";
        }
        String name = file.details().name();
        return name.isEmpty() ? file.file().mime() : name;
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
