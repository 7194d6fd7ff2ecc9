package chat.k1te.webserver.widget;

import chat.k1te.thread.Author;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Source;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A message as a visitor may see it: neither who in Telegram said it nor where it stands there.
final class EntryJson {
    private EntryJson() {}

    static ObjectNode of(ServerFrame.Entry entry, FileAddresses addresses) {
        Message message = entry.message();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seq", message.seq())
                .put("rev", message.rev())
                .put("at", message.at().toString());
        switch (message.author()) {
            case Author.ByVisitor() -> json.put("author", "visitor");
            case Author.BySystem() -> json.put("author", "system");
            case Author.ByOperator operator -> json.put("author", "operator").put("name", operator.name());
        }
        if (message.source() instanceof Source.Browser(String id)) {
            json.put("id", id);
        }
        new ContentJson(
                        json.putObject("content"),
                        (part, file) -> addresses.of(entry.thread(), message.seq(), part, file))
                .put(message.content());
        putContext(json, message);
        message.editedAt().ifPresent(at -> json.put("edited", at.toString()));
        putReactions(json, message);
        message.failed().ifPresent(why -> json.put("failed", why.code()));
        entry.event().ifPresent(event -> putEvent(json, event));
        return json;
    }

    private static void putEvent(ObjectNode json, Content.Event event) {
        json.put("event", ContentJson.word(event.what()));
        event.rating().ifPresent(rating -> {
            ObjectNode node = json.putObject("rating").put("score", rating.score());
            rating.comment().ifPresent(words -> node.put("comment", words));
        });
    }

    private static void putContext(ObjectNode json, Message message) {
        message.context().reply().ifPresent(reply -> {
            ObjectNode node = json.putObject("reply").put("seq", reply.seq());
            if (!reply.quote().isEmpty()) {
                node.put("quote", reply.quote());
            }
        });
        message.context().album().ifPresent(album -> json.put("album", album));
        message.context().forwardedFrom().ifPresent(name -> json.put("forwarded", name));
    }

    private static void putReactions(ObjectNode json, Message message) {
        if (!message.reactions().isEmpty()) {
            ArrayNode reactions = json.putArray("reactions");
            message.reactions()
                    .forEach(reaction -> reactions
                            .addObject()
                            .put("by", reaction.byVisitor() ? "visitor" : "operator")
                            .put("emoji", reaction.emoji()));
        }
    }
}
