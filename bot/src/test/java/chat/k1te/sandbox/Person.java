package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Someone with a Telegram account, and what they do there. A step their client would not let them take throws
/// [IllegalArgumentException] or [IllegalStateException]. Safe to share.
public final class Person extends Participant {
    private final Manner manner;

    Person(Engine engine, User user) {
        this(engine, user, Manner.PLAIN);
    }

    private Person(Engine engine, User user, Manner manner) {
        super(engine, user, manner);
        this.manner = manner;
    }

    private Person in(Manner other) {
        return new Person(engine, user, other);
    }

    /// The same person, speaking and reacting as the group they administrate.
    public Person anonymously() {
        return in(manner.anonymously());
    }

    /// The same person, speaking as a channel of theirs.
    public Person asChannel(String title) {
        return in(manner.asChannel(title));
    }

    /// A post of the group's channel, which Telegram forwards into the group by itself.
    public Person asLinkedChannel(String title) {
        return in(manner.asLinkedChannel(world, title));
    }

    /// The same person, passing on what they send.
    public Person forwarding(ForwardOrigin origin) {
        return in(manner.and((_, draft) -> draft.with(origin.fields(world.now().getEpochSecond()))));
    }

    /// The same person, answering this message; from another topic or chat that is an `external_reply`.
    public Person replyingTo(long chatId, int messageId) {
        return quoting(chatId, messageId, "");
    }

    /// As [#replyingTo], with these words of the message quoted.
    public Person quoting(long chatId, int messageId, String words) {
        return in(manner.and((chat, draft) -> Replies.answer(draft, chat, hand.message(chatId, messageId), words)));
    }

    /// The same person, whose messages have this field too: `has_media_spoiler`, `effect_id`, `via_bot`…
    public Person with(String field, JsonNode value) {
        return in(manner.and((_, draft) -> draft.with(field, value)));
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

    /// Writes words with these entities, of whatever types.
    public int sayFormatted(long chatId, int topicId, String text, JsonNode entities) {
        FormattedText formatted = TextRules.text(text, Optional.empty(), Optional.of(entities));
        return post(chatId, topicId, formatted.content("text", "entities"));
    }

    @Override
    public int sendFile(long chatId, int topicId, SentFile file) {
        return world.change(() -> {
            ChatState chat = hand.chat(chatId);
            return hand.write(chat, hand.file(file).inTopic(topicId)).id;
        });
    }

    @Override
    public int sendStory(long chatId, int topicId) {
        return post(chatId, topicId, Contents.story(user));
    }

    /// Sends all items of an album at once.
    public List<Integer> sendAlbum(long chatId, int topicId, List<SentFile> items) {
        Album album = startAlbum(chatId, topicId);
        return items.stream().map(album::add).toList();
    }

    /// Begins an album whose items come one by one.
    public Album startAlbum(long chatId, int topicId) {
        String id = world.change(world::nextAlbumId);
        return new Album(with("media_group_id", TextNode.valueOf(id)), chatId, topicId);
    }

    /// Forwards a message from a chat to another.
    public int forward(long fromChatId, int messageId, long chatId, int topicId) {
        return world.change(() -> {
            MessageState message = hand.message(fromChatId, messageId);
            Draft draft = Draft.of(user, message.content().deepCopy()).with(ForwardOrigin.fieldsOf(message));
            return hand.write(hand.chat(chatId), draft.inTopic(topicId)).id;
        });
    }

    @Override
    int post(long chatId, int topicId, ObjectNode content) {
        return world.change(
                () -> hand.write(hand.chat(chatId), Draft.of(user, content).inTopic(topicId)).id);
    }

    @Override
    String nextPollId() {
        return world.change(world::nextPollId);
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

    /// Follows a link into a group.
    ///
    /// @throws IllegalArgumentException when it leads nowhere, or as many as may have joined by it
    public void joinBy(String link) {
        world.change(() -> {
            ChatState chat = world.chats().stream()
                    .filter(each -> each.inviteLinks.getOrDefault(link, 0) > 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("this link leads nowhere"));
            chat.inviteLinks.merge(link, -1, Integer::sum);
            engine.members.set(chat, user, user, Membership.MEMBER);
        });
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

    /// Picks people in answer to a `request_users` button; the bot is told by `users_shared`.
    public void shareUsers(int requestId, Person... picked) {
        world.change(() -> engine.chatRequests.shareUsers(
                user, requestId, Stream.of(picked).map(Person::user).toList()));
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
