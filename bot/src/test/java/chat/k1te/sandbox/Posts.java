package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// The only way a message comes to be, changes or goes, and the updates that follow. Call it inside
/// [World#change].
final class Posts {
    private final World world;
    private final Updates updates;
    private final MessageJson messages;
    private final Visibility visibility;

    Posts(World world, Updates updates, MessageJson messages) {
        this.world = world;
        this.updates = updates;
        this.messages = messages;
        this.visibility = new Visibility(world.bot, world.options.is(SandboxOptions.Trait.PRIVACY_MODE));
    }

    MessageState post(ChatState chat, Draft draft) {
        return post(chat, world.nextMessageId(chat), draft);
    }

    /// Posts the service message that creates a topic: it lies in the topic it names.
    MessageState postTopicRoot(ChatState chat, Draft draft) {
        int id = world.nextMessageId(chat);
        return post(chat, id, draft.inTopic(id));
    }

    private MessageState post(ChatState chat, int id, Draft draft) {
        MessageState message = new MessageState(chat, id, world.now(), draft, threadRoot(chat, draft));
        chat.messages.put(id, message);
        if (visibility.reachesBot(message)) updates.offer("message", messages.of(message));
        if (draft.from().equals(world.bot)) noteBotPost(chat, draft);
        return message;
    }

    private static int threadRoot(ChatState chat, Draft draft) {
        if (!chat.isSupergroup() || draft.topicId() != 0) return 0;
        return draft.replyTo()
                .map(replied -> replied.threadRootId != 0 ? replied.threadRootId : replied.id)
                .orElse(0);
    }

    private static void noteBotPost(ChatState chat, Draft draft) {
        chat.typing = Optional.empty();
        if (!draft.service()) chat.botHasPosted = true;
        draft.markup().ifPresent(markup -> {
            if (markup.has("keyboard")) chat.replyKeyboard = Optional.of(markup);
            if (markup.path("remove_keyboard").asBoolean()) chat.replyKeyboard = Optional.empty();
        });
    }

    /// Changes a message. An edit that changes nothing tells the bot nothing.
    void edit(MessageState message, ObjectNode content, Optional<JsonNode> keyboard) {
        if (message.content().equals(content) && message.inlineKeyboard().equals(keyboard)) return;
        message.edit(content, keyboard, world.now());
        if (visibility.reachesBot(message)) updates.offer("edited_message", messages.of(message));
    }

    /// Deletes a message. Nobody is told: Telegram has no such update.
    void delete(MessageState message) {
        message.delete();
        if (message.chat.pinned.filter(message::equals).isPresent()) message.chat.pinned = Optional.empty();
    }

    /// Pins a message in its topic and says so there.
    void pin(MessageState message, User by) {
        message.chat.pinned = Optional.of(message);
        ObjectNode shown = messages.of(message);
        shown.remove("reply_to_message");
        post(message.chat, Draft.service(by, "pinned_message", shown).inTopic(message.topicId));
    }

    ObjectNode json(MessageState message) {
        return messages.of(message);
    }
}
