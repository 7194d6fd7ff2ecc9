package chat.k1te.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// All that exists: accounts, chats, files. One lock guards it and everything that hangs on it; work is done inside
/// [#change] or [#read], and whoever waits for something waits in [#await].
final class World {
    final SandboxOptions options;
    final User bot;
    final Files files = new Files();
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, User> users = new LinkedHashMap<>();
    private final Map<Long, ChatState> chats = new LinkedHashMap<>();
    private long version;
    private long people;
    private long basicGroups;
    private long supergroups;
    private long albums;
    private long polls;
    /// Private chats and basic groups share one sequence of message ids.
    private int lastSharedMessageId;

    World(SandboxOptions options) {
        this.options = options;
        this.clock = options.clock();
        this.bot = new User(options.botId(), true, options.botName(), options.botUsername(), "");
        users.put(bot.id(), bot);
    }

    /// Runs `work` alone and tells everyone who waits that something may have changed.
    <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            version++;
            changed.signalAll();
            lock.unlock();
        }
    }

    void change(Runnable work) {
        change(() -> {
            work.run();
            return version;
        });
    }

    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Wakes everyone who waits, without a new version: for changes that nobody can see.
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until `condition`, which is asked under the lock after every change. Inside [#read] or [#change] the
    /// lock is given back while waiting. Time here is real time, whatever the clock says.
    ///
    /// @return whether the condition came true in time
    boolean await(BooleanSupplier condition, Duration timeout) {
        long nanos = timeout.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (nanos <= 0) return false;
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    long version() {
        return version;
    }

    Instant now() {
        return clock.instant();
    }

    User addPerson(String firstName, String languageCode) {
        User user = new User(5_000_000_001L + people++, false, firstName, "", languageCode);
        users.put(user.id(), user);
        return user;
    }

    Optional<User> user(long id) {
        return Optional.ofNullable(users.get(id));
    }

    Collection<User> users() {
        return users.values();
    }

    Optional<ChatState> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    Collection<ChatState> chats() {
        return chats.values();
    }

    /// The private chat between the bot and a person; made by the person's first step.
    ChatState privateChat(User person) {
        return chats.computeIfAbsent(person.id(), id -> new ChatState(id, ChatType.PRIVATE, person.firstName(), false));
    }

    ChatState addBasicGroup(String title) {
        return keep(new ChatState(-(4_000_000_001L + basicGroups++), ChatType.GROUP, title, false));
    }

    ChatState addSupergroup(String title, boolean forum) {
        return keep(new ChatState(-(1_002_000_000_001L + supergroups++), ChatType.SUPERGROUP, title, forum));
    }

    int nextMessageId(ChatState chat) {
        return chat.isSupergroup() ? chat.nextMessageId() : ++lastSharedMessageId;
    }

    /// What the items of a new album have in common.
    String nextAlbumId() {
        return Long.toString(13_800_000_000_000_000L + ++albums);
    }

    String nextPollId() {
        return Long.toString(5_300_000_000_000_000_000L + ++polls);
    }

    private ChatState keep(ChatState chat) {
        chats.put(chat.id, chat);
        return chat;
    }
}
