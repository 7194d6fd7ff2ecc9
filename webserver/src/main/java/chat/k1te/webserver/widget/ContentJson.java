package chat.k1te.webserver.widget;

import chat.k1te.telegram.TelegramFiles;
import chat.k1te.thread.Blob;
import chat.k1te.thread.Content;
import chat.k1te.thread.Content.Attachment;
import chat.k1te.thread.Mark;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// What was said, as the field `content` of an entry has it.
///
/// @param address where a part of the message's files is
record ContentJson(ObjectNode json, BiFunction<FilePart, Blob, String> address) {
    void put(Content content) {
        switch (content) {
            case Content.Text text -> putText(json.put("type", "text"), text);
            case Attachment attachment -> putFile(attachment);
            case Content.Location location -> putLocation(location);
            case Content.Contact(String name, String phone) ->
                json.put("type", "contact").put("name", name).put("phone", phone);
            case Content.Poll poll -> putPoll(poll);
            case Content.Checklist checklist -> putChecklist(checklist);
            case Content.Dice(String emoji, int value) ->
                json.put("type", "dice").put("emoji", emoji).put("value", value);
            case Content.Unshown(String kind) -> json.put("type", "unshown").put("kind", kind);
            case Content.Erased() -> json.put("type", "erased");
            case Content.Event _ -> throw new IllegalArgumentException("an event is told in words");
        }
    }

    private static void putText(ObjectNode node, Content.Text text) {
        node.put("text", text.text());
        if (!text.marks().isEmpty()) {
            ArrayNode marks = node.putArray("marks");
            text.marks().forEach(mark -> putMark(marks.addObject(), mark));
        }
    }

    private static void putMark(ObjectNode node, Mark mark) {
        node.put("kind", word(mark.kind())).put("start", mark.start()).put("length", mark.length());
        putUnlessEmpty(node, "value", mark.value());
    }

    private void putFile(Attachment attachment) {
        Blob file = attachment.file();
        Attachment.Details details = attachment.details();
        json.put("type", "file").put("kind", word(attachment.kind())).put("mime", file.mime());
        putUnlessZero(json, "size", file.bytes());
        putUnlessEmpty(json, "name", details.name());
        putUnlessZero(json, "width", file.width());
        putUnlessZero(json, "height", file.height());
        putUnlessZero(json, "seconds", details.seconds());
        putUnlessEmpty(json, "label", details.label());
        if (details.spoiler()) {
            json.put("spoiler", true);
        }
        attachment.caption().ifPresent(caption -> putText(json.putObject("caption"), caption));
        if (isPassedOn(file)) {
            json.put("url", address.apply(new FilePart.Original(), file));
        }
        putSizes(attachment.sizes());
        attachment
                .thumbnail()
                .ifPresent(picture -> putPicture(json.putObject("thumbnail"), new FilePart.Thumbnail(), picture));
    }

    /// Telegram gives us no more than so many bytes.
    private static boolean isPassedOn(Blob file) {
        return !(file.place() instanceof Blob.AtTelegram) || file.bytes() <= TelegramFiles.LIMIT;
    }

    private void putSizes(List<Blob> sizes) {
        if (!sizes.isEmpty()) {
            ArrayNode array = json.putArray("sizes");
            for (int index = 0; index < sizes.size(); index++) {
                putPicture(array.addObject(), new FilePart.Size(index), sizes.get(index));
            }
        }
    }

    private void putPicture(ObjectNode node, FilePart part, Blob picture) {
        node.put("url", address.apply(part, picture))
                .put("width", picture.width())
                .put("height", picture.height());
    }

    private void putLocation(Content.Location location) {
        json.put("type", "location").put("latitude", location.latitude()).put("longitude", location.longitude());
        putUnlessEmpty(json, "title", location.title());
        putUnlessEmpty(json, "address", location.address());
    }

    private void putPoll(Content.Poll poll) {
        ArrayNode options =
                json.put("type", "poll").put("question", poll.question()).putArray("options");
        poll.options()
                .forEach(
                        option -> options.addObject().put("text", option.text()).put("votes", option.votes()));
        json.put("closed", poll.closed());
    }

    private void putChecklist(Content.Checklist checklist) {
        ArrayNode tasks =
                json.put("type", "checklist").put("title", checklist.title()).putArray("tasks");
        checklist
                .tasks()
                .forEach(task -> tasks.addObject().put("text", task.text()).put("done", task.done()));
    }

    private static void putUnlessEmpty(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    private static void putUnlessZero(ObjectNode node, String field, long value) {
        if (value != 0) {
            node.put(field, value);
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
