package chat.k1te.telegram;

import chat.k1te.relay.InboxRelay;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Blob;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.Message;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Placements;
import chat.k1te.thread.Posting;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Topic;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// What people write in a visitor's topic, or in reply to a visitor's words where there are no topics, becomes the
/// answer that the visitor reads; what they change, react to and take back there changes with it.
final class TopicMessages {
    /// A line that begins so stays among the operators.
    private static final String NOTE = "//";
    /// Telegram gives bots no larger files (Bot API `getFile`).
    static final long FETCHED_BYTES = 20L << 20;

    private final BotId bot;
    private final Chat chat;
    private final Placements placements;
    private final Predicate<GroupId> sendings;
    private final Talk talk;
    private final BiConsumer<ThreadId, Duration> times;

    /// @param sendings whether something is on its way to this group whose place there we don't know yet
    /// @param times    is told how long a visitor has waited for a first answer
    TopicMessages(
            BotId bot,
            Chat chat,
            Placements placements,
            Predicate<GroupId> sendings,
            Talk talk,
            BiConsumer<ThreadId, Duration> times) {
        this.times = times;
        this.sendings = sendings;
        this.bot = bot;
        this.chat = chat;
        this.placements = placements;
        this.talk = talk;
    }

    /// A reply to words of ours of which we don't know whose they were (their sending was cut off before we could write
    /// it down) is not guessed at: who wrote it is told.
    ///
    /// @return whether the message belongs to a visitor's thread
    /// @param mayWait whether the message came a moment ago
    /// @throws InboxRelay.Postponed when the words it answers are just being sent, and we shall soon know them
    boolean said(MessageJson message, boolean mayWait) throws InterruptedException, InboxRelay.Postponed {
        Optional<ThreadId> thread = thread(message);
        Optional<Author.ByOperator> operator = message.operator();
        if (thread.isEmpty() && operator.isPresent() && message.answersBot(bot)) {
            if (mayWait && sendings.test(message.group())) {
                throw new InboxRelay.Postponed();
            }
            answer(message, BotTexts.in(message.language()).say("reply.whose"));
            return true;
        }
        if (thread.isEmpty() || operator.isEmpty() || message.isCommand()) {
            return thread.isPresent();
        }
        Optional<Content> content = ContentReader.read(message.json());
        if (content.isPresent() && !isNote(message)) {
            reply(thread.get(), operator.get(), message, content.get());
        }
        return true;
    }

    private static boolean isNote(MessageJson message) {
        return message.words().startsWith(NOTE);
    }

    /// Whom it is for is never guessed: the topic says it, or the visitor's words that it answers.
    private Optional<ThreadId> thread(MessageJson message) {
        return message.topic().isPresent()
                ? message.topic().flatMap(this::thread)
                : message.answered()
                        .flatMap(id -> placements.find(bot, message.group(), id))
                        .map(Placement::thread);
    }

    /// The thread that is shown in this topic, or was until the topic was deleted.
    private Optional<ThreadId> thread(Topic topic) {
        return chat.shownIn(bot, topic)
                .map(ChatThread::id)
                .or(() ->
                        placements.find(bot, topic.group(), topic.id().value()).map(Placement::thread));
    }

    private void reply(ThreadId thread, Author.ByOperator operator, MessageJson message, Content content)
            throws InterruptedException {
        switch (chat.reply(thread, operator, message.source(), content, context(thread, message))) {
            case Posting.Accepted(Message said, var waited) -> {
                place(thread, message, said.seq());
                waited.ifPresent(span -> times.accept(thread, span));
                warn(message, content);
            }
            case Posting.Repeated(Message said) -> place(thread, message, said.seq());
            case Posting.Refused(var why) -> throw new IllegalStateException("an answer was refused: " + why.code());
        }
    }

    private void place(ThreadId thread, MessageJson message, long seq) {
        placements.keep(new Placement(bot, message.group(), message.id(), thread, List.of(seq), ""));
    }

    private Context context(ThreadId thread, MessageJson message) {
        Optional<Context.Reply> reply = message.answered()
                .flatMap(id -> placements.find(bot, message.group(), id))
                .filter(placement ->
                        placement.thread().equals(thread) && !placement.seqs().isEmpty())
                .map(placement -> new Context.Reply(placement.seqs().getLast(), message.quote()));
        Optional<Context.Reply> elsewhere =
                message.answersElsewhere() && !message.quote().isBlank()
                        ? Optional.of(new Context.Reply(0, message.quote()))
                        : Optional.empty();
        return new Context(reply.or(() -> elsewhere), message.album(), message.forwardedFrom());
    }

    /// The operator learns at once what the visitor can't see.
    private void warn(MessageJson message, Content content) throws InterruptedException {
        String key = switch (content) {
            case Content.Unshown _ -> "reply.unshown";
            case Content.Attachment attachment when tooLarge(attachment.file()) -> "reply.too-large";
            default -> "";
        };
        if (!key.isEmpty()) {
            answer(message, BotTexts.in(message.language()).say(key));
        }
    }

    private static boolean tooLarge(Blob file) {
        return file.place() instanceof Blob.AtTelegram && file.bytes() > FETCHED_BYTES;
    }

    private void answer(MessageJson message, String text) throws InterruptedException {
        boolean _ = talk.answer(message, text, Optional.empty());
    }

    /// An operator changed a message. One that becomes a note is taken back.
    void edited(MessageJson message) {
        Optional<Placement> placement = placements.find(bot, message.group(), message.id());
        if (placement.isEmpty() || message.operator().isEmpty()) {
            return;
        }
        ThreadId thread = placement.get().thread();
        long seq = placement.get().seqs().getLast();
        if (isNote(message)) {
            var _ = chat.unsend(thread, seq);
        } else {
            ContentReader.read(message.json()).ifPresent(content -> chat.amend(thread, seq, content));
        }
    }

    /// Somebody set or took away a reaction. Of those that only Telegram can show, the visitor learns nothing but that
    /// the message was read.
    void reacted(JsonNode reaction) {
        GroupId group = new GroupId(reaction.path("chat").path("id").asLong());
        JsonNode actor = reaction.has("user") ? reaction.path("user") : reaction.path("actor_chat");
        Optional<Placement> placement =
                placements.find(bot, group, reaction.path("message_id").asInt());
        if (placement.isEmpty()
                || actor.path("is_bot").asBoolean()
                || placement.get().seqs().isEmpty()) {
            return;
        }
        var _ = chat.operatorReacts(
                placement.get().thread(),
                placement.get().seqs().getLast(),
                new OperatorId(actor.path("id").asLong()),
                MessageJson.emojiOf(reaction));
    }
}
