package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Someone with a Telegram account, and what they do there. A step their client would not let them take throws
/// [IllegalArgumentException] or [IllegalStateException]. Safe to share.
public final class Person {
    private final Engine engine;
    private final World world;
    private final User user;
    private final Hand hand;

    Person(Engine engine, User user) {
        this.engine = engine;
        this.world = engine.world;
        this.user = user;
        this.hand = new Hand(engine, user);
    }

    public long id() {
        return user.id();
    }

    public String firstName() {
        return user.firstName();
    }

    public String languageCode() {
        return user.languageCode();
    }

    /// Writes to a chat; in a forum that is its General topic. The person's own id is the private chat with the bot.
    ///
    /// @return the id of the message
    public int say(long chatId, String text) {
        return sayIn(chatId, 0, text);
    }

    public int sayIn(long chatId, int topicId, String text) {
        return world.change(() -> hand.write(hand.chat(chatId), hand.text(text).inTopic(topicId)).id);
    }

    public int reply(long chatId, int toMessageId, String text) {
        return world.change(() -> {
            MessageState target = hand.message(chatId, toMessageId);
            Draft draft = hand.text(text).inTopic(target.topicId).replyingTo(Optional.of(target));
            return hand.write(hand.chat(chatId), draft).id;
        });
    }

    public int sendPhoto(long chatId, int topicId, byte[] jpeg, String caption) {
        return sendFile(chatId, topicId, "photo", new Upload("photo.jpg", "image/jpeg", jpeg), caption);
    }

    public int sendDocument(long chatId, int topicId, String fileName, String mimeType, byte[] bytes, String caption) {
        return sendFile(chatId, topicId, "document", new Upload(fileName, mimeType, bytes), caption);
    }

    private int sendFile(long chatId, int topicId, String kind, Upload upload, String caption) {
        return world.change(() -> {
            Draft draft = hand.file(kind, upload, caption).inTopic(topicId);
            return hand.write(hand.chat(chatId), draft).id;
        });
    }

    /// Edits the text or caption of an own message; saying the same again is no edit.
    public void edit(long chatId, int messageId, String text) {
        world.change(() -> {
            MessageState message = hand.message(chatId, messageId);
            if (!message.from().equals(user)) throw new IllegalStateException("not an own message");
            engine.posts.edit(message, hand.rewritten(message, text), message.inlineKeyboard());
        });
    }

    /// Deletes a message; the bot is not told.
    public void delete(long chatId, int messageId) {
        world.change(() -> engine.posts.delete(hand.message(chatId, messageId)));
    }

    /// Sets one reaction in place of the last; an empty text takes it away.
    public void react(long chatId, int messageId, String emoji) {
        world.change(() -> hand.react(hand.message(chatId, messageId), emoji));
    }

    /// Presses the inline button with this text.
    ///
    /// @return the id of the callback query, for [#awaitAnswer]
    public String press(long chatId, int messageId, String buttonText) {
        return world.change(() -> {
            MessageState message = hand.message(chatId, messageId);
            JsonNode button = Buttons.find(message.inlineKeyboard(), "inline_keyboard", buttonText);
            return hand.press(message, button);
        });
    }

    /// The bot's answer to a press: `text` and `show_alert`.
    public Optional<JsonNode> awaitAnswer(String queryId, Duration timeout) {
        return world.read(() -> {
            world.await(() -> engine.callbacks.answerTo(queryId).isPresent() || engine.closed, timeout);
            return engine.callbacks.answerTo(queryId).map(JsonNode.class::cast);
        });
    }

    /// Presses a plain button of the keyboard under the private chat, which sends its text.
    public int pressKeyboard(String buttonText) {
        return world.change(() -> {
            Buttons.find(hand.privateChat().replyKeyboard, "keyboard", buttonText);
            return say(id(), buttonText);
        });
    }

    /// Opens the private chat and presses START.
    public int start() {
        return start("");
    }

    /// Follows `https://t.me/<bot>?start=<payload>`.
    public int start(String payload) {
        return world.change(() -> {
            unblockBot();
            hand.privateChat();
            return say(id(), payload.isEmpty() ? "/start" : "/start " + Hand.checkedPayload(payload));
        });
    }

    /// Makes a group: a forum, or a basic group when there are to be no topics.
    public Group createGroup(String title, boolean forum) {
        return world.change(() -> {
            ChatState chat = forum ? world.addSupergroup(title, true) : world.addBasicGroup(title);
            chat.members.put(id(), Membership.CREATOR);
            String field = forum ? "supergroup_chat_created" : "group_chat_created";
            engine.posts.post(
                    chat,
                    Draft.service(user, field, Json.MAPPER.getNodeFactory().booleanNode(true)));
            return new Group(engine, chat.id, this);
        });
    }

    /// Joins a group, as if invited by its owner.
    public void addTo(Group group) {
        group.join(this);
    }

    public void leave(Group group) {
        world.change(() -> engine.members.set(group.chat(), user, user, Membership.LEFT));
    }

    /// Picks a group in answer to a `request_chat` button: the bot is added with the rights the button names and is
    /// then told by `chat_shared`.
    public void shareChat(int requestId, long groupId) {
        world.change(() -> {
            JsonNode request = engine.chatRequests
                    .pending(user, requestId)
                    .orElseThrow(() -> new IllegalStateException("no button asks for a chat with id " + requestId));
            engine.chatRequests.share(user, request, hand.chat(groupId));
        });
    }

    /// As [#shareChat], for a button prepared for a Mini App.
    public void sharePreparedChat(String preparedId, long groupId) {
        world.change(() -> {
            JsonNode request = engine.chatRequests
                    .prepared(user, preparedId)
                    .orElseThrow(() -> new IllegalStateException("no such prepared button"));
            engine.chatRequests.share(user, request, hand.chat(groupId));
        });
    }

    /// Follows `https://t.me/<bot>?startgroup=<payload>&admin=<rights>` and picks this group.
    public void startInGroup(Group group, String payload, Set<String> rights) {
        world.change(() -> hand.startInGroup(group.chat(), payload, Rights.of(rights)));
    }

    /// Makes a topic in a forum.
    ///
    /// @return its id
    public int createTopic(long groupId, String name) {
        return world.change(() -> {
            ChatState chat = hand.chat(groupId);
            if (!chat.isForum()) throw new IllegalStateException("not a forum: " + chat.title());
            return engine.topics.create(chat, user, Topics.cleanName(name), Topics.BLUE, "").id;
        });
    }

    /// Opens a Mini App of the bot.
    ///
    /// @param startParam what the link carries, empty for none
    /// @return the signed `initData`
    public String openApp(String startParam) {
        return world.read(() -> engine.launchData.sign(user, startParam));
    }

    public void blockBot() {
        world.change(() -> engine.members.set(hand.privateChat(), user, world.bot, Membership.KICKED));
    }

    public void unblockBot() {
        world.change(() -> {
            boolean blocked = world.chat(id())
                    .filter(chat -> !chat.member(world.bot.id()).isPresent())
                    .isPresent();
            if (blocked) engine.members.set(hand.privateChat(), user, world.bot, Membership.MEMBER);
        });
    }

    User user() {
        return user;
    }
}
