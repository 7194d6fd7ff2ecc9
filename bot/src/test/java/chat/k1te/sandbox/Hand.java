package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/// The single movements behind what a [Person] does. Use it inside [World#change].
final class Hand {
    private static final byte[] FRAME = Pictures.blank(new Picture.Size(320, 180));

    private final Engine engine;
    private final World world;
    private final User user;
    private final Manner manner;
    private final Media media;

    Hand(Engine engine, User user) {
        this(engine, user, Manner.PLAIN);
    }

    Hand(Engine engine, User user, Manner manner) {
        this.engine = engine;
        this.world = engine.world;
        this.user = user;
        this.manner = manner;
        this.media = new Media(engine.world);
    }

    static String checkedPayload(String payload) {
        if (!payload.matches("[A-Za-z0-9_-]{0,64}")) {
            throw new IllegalArgumentException("Telegram's links carry no such payload: " + payload);
        }
        return payload;
    }

    /// The private chat with the bot, opened now if it has not been.
    ChatState privateChat() {
        ChatState chat = world.privateChat(user);
        chat.members.putIfAbsent(user.id(), Membership.MEMBER);
        chat.members.putIfAbsent(world.bot.id(), Membership.MEMBER);
        return chat;
    }

    /// A chat this person is in.
    ChatState chat(long chatId) {
        if (chatId == user.id()) return privateChat();
        return world.chat(chatId)
                .filter(chat -> chat.member(user.id()).isPresent())
                .orElseThrow(() -> new IllegalStateException(user.firstName() + " is not in the chat " + chatId));
    }

    MessageState message(long chatId, int messageId) {
        return chat(chatId)
                .message(messageId)
                .orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
    }

    Draft text(String text) {
        return Draft.text(user, TextRules.text(text, Optional.empty(), Optional.empty()));
    }

    Draft file(SentFile file) {
        ObjectNode content = media.content(file, Media.isFilm(file.kind()) ? Optional.of(FRAME) : Optional.empty());
        content.setAll(TextRules.caption(file.caption(), Optional.empty(), Optional.empty())
                .content("caption", "caption_entities"));
        return Draft.of(user, content);
    }

    void requireOwn(MessageState message) {
        if (!message.author().equals(user)) throw new IllegalStateException("not an own message");
    }

    /// The content of a message with other words.
    ObjectNode rewritten(MessageState message, String text) {
        if (message.is("text")) return text(text).content();
        ObjectNode content = message.content().deepCopy();
        content.remove("caption");
        content.remove("caption_entities");
        content.setAll(
                TextRules.caption(text, Optional.empty(), Optional.empty()).content("caption", "caption_entities"));
        return content;
    }

    MessageState write(ChatState chat, Draft plain) {
        Draft draft = manner.shaping().apply(chat, plain);
        if (chat.migratedTo().isPresent()) throw new IllegalStateException("the group has been upgraded");
        if (chat.isPrivate() && !chat.member(world.bot.id()).isPresent()) {
            throw new IllegalStateException("the bot is blocked");
        }
        if (!chat.isForum() && !chat.isPrivate()) return engine.posts.post(chat, draft.inTopic(0));
        boolean mayWrite = !chat.generalClosed || chat.member(user.id()).isAdministrator();
        if (draft.topicId() != 0) checkTopic(chat, draft.topicId());
        else if (!mayWrite) throw new IllegalStateException("the General topic is closed");
        return engine.posts.post(chat, draft);
    }

    private void checkTopic(ChatState chat, int topicId) {
        TopicState topic = chat.topic(topicId).orElseThrow(() -> new IllegalStateException("no topic " + topicId));
        if (topic.isClosed() && !chat.member(user.id()).isAdministrator()) {
            throw new IllegalStateException("the topic is closed");
        }
    }

    void react(MessageState message, String reaction) {
        long actor = manner.anonymous() ? message.chat.id : user.id();
        String before = message.reactions.getOrDefault(actor, "");
        if (before.equals(reaction)) return;
        if (reaction.isEmpty()) message.reactions.remove(actor);
        else message.reactions.put(actor, reaction);
        Membership bot = message.chat.member(world.bot.id());
        boolean heard = message.chat.isPrivate() ? bot.isPresent() : bot.isAdministrator();
        if (!heard) return;
        ObjectNode json = Json.object();
        json.set("chat", message.chat.json());
        json.put("message_id", message.id);
        if (manner.anonymous()) json.set("actor_chat", message.chat.json());
        else json.set("user", user.json());
        json.put("date", world.now().getEpochSecond());
        json.set("old_reaction", Reactions.json(before));
        json.set("new_reaction", Reactions.json(reaction));
        engine.updates.offer("message_reaction", json);
    }

    String press(MessageState message, JsonNode button) {
        if (!button.has("callback_data")) {
            throw new IllegalArgumentException("the button sends nothing to the bot: " + Buttons.text(button));
        }
        return engine.callbacks.press(
                user, message, button.path("callback_data").asText());
    }

    void startInGroup(ChatState group, String payload, Set<String> rights) {
        checkedPayload(payload);
        ChatState chat = rights.isEmpty() ? group : engine.migration.supergroupOf(group, user);
        Membership bot = chat.member(world.bot.id());
        if (!rights.isEmpty()) {
            rights.addAll(bot.rights());
            engine.members.promoteBot(chat, user, rights);
        } else if (!bot.isPresent()) {
            engine.members.set(chat, user, world.bot, Membership.MEMBER);
        }
        write(chat, text(("/start@" + world.bot.username() + " " + payload).strip()));
    }
}
