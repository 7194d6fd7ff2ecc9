package chat.k1te.telegram;

import chat.k1te.relay.RelayCounts;
import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Companion;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import chat.k1te.work.Lanes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Brings what is said in a thread into its visitor's private chat, in order, and makes it follow there when it
/// changes. As towards the operators it compares what is with what was given, so a restart in between loses nothing;
/// only a call whose answer was lost may be repeated.
///
/// One call at a time in a private chat; chats wait for each other no more than groups do.
final class CompanionRelay implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /// While a visitor's own file is on its way to the group, from where it is copied.
    private static final Duration FILE_PAUSE = Duration.ofMillis(500);
    private static final int FORBIDDEN = 403;
    private static final int AT_START = 10_000;

    private final BotId bot;
    private final Chat chat;
    private final Stores stores;
    private final ThreadReader reader;
    private final CompanionCalls calls;
    private final RelayCounts counts;
    private final Lanes<OperatorId, ThreadId> lanes;
    private final Notices.Subscription subscription;
    /// Which thread spoke last in a private chat that has several.
    private final Map<OperatorId, ThreadId> speaking = new ConcurrentHashMap<>();
    /// The places whose call may have been made already.
    private final Map<ThreadId, Long> doubtful = new ConcurrentHashMap<>();

    CompanionRelay(BotId bot, Chat chat, Stores stores, Notices notices, CompanionCalls calls, RelayCounts counts) {
        this.bot = bot;
        this.chat = chat;
        this.stores = stores;
        this.reader = new ThreadReader(stores.threads(), stores.messages());
        this.calls = calls;
        this.counts = counts;
        this.lanes = new Lanes<>("companions", PAUSE, this::step);
        this.subscription = notices.subscribeAll(this::look);
        stores.threads().owingCompanions(bot, AT_START).forEach(this::look);
    }

    private void look(ChatThread thread) {
        if (thread.bot().equals(bot) && thread.owesCompanion()) {
            lanes.add(thread.companion().orElseThrow().user(), thread.id());
        }
    }

    private Lanes.Next step(OperatorId user, ThreadId id) throws InterruptedException {
        Optional<ChatThread> found = stores.threads()
                .find(id)
                .filter(ChatThread::owesCompanion)
                .filter(thread -> thread.companion().orElseThrow().user().equals(user));
        if (found.isEmpty()) {
            return Lanes.Next.DONE;
        }
        ChatThread thread = found.get();
        Optional<Companion.Copy> stale = thread.staleCopy();
        return stale.isPresent() ? follow(thread, stale.get()) : next(thread);
    }

    private Lanes.Next follow(ChatThread thread, Companion.Copy copy) throws InterruptedException {
        Message message = thread.log().at(copy.seq()).orElseThrow();
        ApiResult<Boolean> result = calls.follow(texts(thread), thread, copy, message);
        // What can't be changed any more stays as it is.
        return result instanceof ApiResult.Rejected<Boolean> no && no.code() != FORBIDDEN
                ? shown(thread, message, copy.messageId())
                : after(thread, result, _ -> shown(thread, message, copy.messageId()));
    }

    private Lanes.Next next(ChatThread thread) throws InterruptedException {
        long seq = thread.companion().orElseThrow().given() + 1;
        Optional<Message> message = reader.at(thread.id(), seq);
        if (message.isEmpty() || message.get().isErased() || saidHere(thread, message.get())) {
            update(thread, companion -> companion.skipping(seq));
            return Lanes.Next.AGAIN;
        }
        if (isOnItsWay(message.get())) {
            return Lanes.Next.againAfter(FILE_PAUSE);
        }
        Optional<Lanes.Next> held = introduce(thread);
        return held.isPresent()
                ? held.get()
                : after(thread, calls.show(texts(thread), thread, message.get()), number -> {
                    stores.placements().keep(new Placement(bot, chatOf(thread), number, thread.id(), List.of(seq), ""));
                    if (!(message.get().author() instanceof Author.ByVisitor)) {
                        chat.seen(thread.id(), seq, 0);
                    }
                    return shown(thread, message.get(), number);
                });
    }

    /// Says whose words follow, where several channels speak in one private chat.
    private Optional<Lanes.Next> introduce(ChatThread thread) throws InterruptedException {
        OperatorId user = thread.companion().orElseThrow().user();
        if (thread.id().equals(speaking.get(user))
                || stores.threads().ofCompanion(bot, user).size() < 2) {
            return Optional.empty();
        }
        String name =
                stores.channels().find(thread.channel()).map(Channel::name).orElse("");
        ApiResult<Integer> said = calls.say(user, new FormattedText().bold("💬 " + name));
        if (said.success().isEmpty()) {
            return Optional.of(after(thread, said, _ -> Lanes.Next.AGAIN));
        }
        speaking.put(user, thread.id());
        return Optional.empty();
    }

    private static boolean saidHere(ChatThread thread, Message message) {
        return message.source() instanceof Source.Telegram(GroupId group, var _) && group.equals(chatOf(thread));
    }

    private static boolean isOnItsWay(Message message) {
        return message.author() instanceof Author.ByVisitor
                && message.content() instanceof Content.Attachment
                && message.shown().isEmpty()
                && message.failed().isEmpty();
    }

    private Lanes.Next shown(ChatThread thread, Message message, int number) {
        doubtful.remove(thread.id());
        update(thread, companion -> companion.showing(message, number));
        return Lanes.Next.AGAIN;
    }

    /// A call that works on with its value.
    private interface Then<T> {
        Lanes.Next with(T value);
    }

    private <T> Lanes.Next after(ChatThread thread, ApiResult<T> result, Then<T> then) {
        return switch (result) {
            case ApiResult.Ok<T>(T value) -> then.with(value);
            case ApiResult.SlowDown<T>(Duration pause) -> Lanes.Next.againAfter(pause);
            case ApiResult.NotReached<T> _ -> Lanes.Next.againAfter(PAUSE);
            case ApiResult.Uncertain<T> _ -> doubted(thread);
            case ApiResult.Rejected<T> _ -> {
                OperatorId user = thread.companion().orElseThrow().user();
                // Blocked, deleted, never there: the site goes on alone.
                chat.change(thread.id(), now -> now.withoutCompanion(user));
                yield Lanes.Next.DONE;
            }
        };
    }

    /// The answer to a call was lost: it is made once more, and no oftener. What was doubtful twice stays as it is; the
    /// site has it.
    private Lanes.Next doubted(ChatThread thread) {
        Optional<Companion.Copy> stale = thread.staleCopy();
        long seq = stale.map(Companion.Copy::seq)
                .orElse(thread.companion().orElseThrow().given() + 1);
        if (doubtful.remove(thread.id(), seq)) {
            Optional<Message> message = thread.log().at(seq);
            update(
                    thread,
                    companion -> stale.isPresent() && message.isPresent()
                            ? companion.showing(message.get(), stale.get().messageId())
                            : companion.skipping(seq));
            return Lanes.Next.AGAIN;
        }
        doubtful.put(thread.id(), seq);
        counts.repeats.increment();
        return Lanes.Next.againAfter(PAUSE);
    }

    /// On the companion as it is now: the visitor may have turned away meanwhile.
    private void update(ChatThread thread, UnaryOperator<Companion> change) {
        OperatorId user = thread.companion().orElseThrow().user();
        chat.change(
                thread.id(),
                now -> now.companion()
                        .filter(companion -> companion.user().equals(user))
                        .map(companion -> now.with(Optional.of(change.apply(companion))))
                        .orElse(now));
    }

    private static GroupId chatOf(ChatThread thread) {
        return new GroupId(thread.companion().orElseThrow().user().value());
    }

    private BotTexts texts(ChatThread thread) {
        Companion companion = thread.companion().orElseThrow();
        return BotTexts.in(stores.languages().of(companion.user()).orElse(companion.language()));
    }

    @Override
    public void close() {
        subscription.close();
        lanes.close();
    }
}
