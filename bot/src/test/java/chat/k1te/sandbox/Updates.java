package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The queue of updates that wait for the bot. Guarded by the lock of its [World].
final class Updates {
    /// One waiting update, already written: what it says is the past and no longer changes.
    record Waiting(long id, String type, String json, Instant expiresAt) {}

    private static final Duration RETENTION = Duration.ofHours(24);
    private static final Duration CALLBACK_RETENTION = Duration.ofSeconds(150);
    private static final Duration QUIET_TIME_BEFORE_NEW_IDS = Duration.ofDays(7);
    private static final Set<String> NOT_BY_DEFAULT =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final Set<String> KNOWN = Set.of(
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
            "chat_member",
            "message_reaction",
            "message_reaction_count",
            "inline_query",
            "chosen_inline_result",
            "channel_post",
            "edited_channel_post",
            "poll",
            "poll_answer",
            "chat_join_request",
            "chat_boost",
            "removed_chat_boost",
            "shipping_query",
            "pre_checkout_query",
            "business_connection",
            "business_message",
            "edited_business_message",
            "deleted_business_messages",
            "purchased_paid_media",
            "guest_message",
            "managed_bot");

    private final World world;
    private final Random random = new Random(42);
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final List<Waiting> held = new ArrayList<>();
    private Set<String> allowed = Set.of();
    private long nextId = 900_000_001L;
    private Instant lastAt;
    private boolean holding;
    private boolean deaf;
    private int duplicates;
    private int losses;
    private int pollers;
    private Predicate<String> losing = _ -> true;
    private Consumer<FaultKind> onFault = _ -> {};
    private Disorder disorder;

    Updates(World world) {
        this.world = world;
        this.lastAt = world.now();
        this.disorder = new Disorder(Optional.empty(), onFault, this::enqueue, this::inject);
    }

    /// Counts the calls of `getUpdates` that wait at this moment.
    int pollers() {
        return pollers;
    }

    void changePollers(int difference) {
        pollers += difference;
    }

    /// Does something of which the bot hears nothing.
    void unheard(Runnable work) {
        deaf = true;
        try {
            work.run();
        } finally {
            deaf = false;
        }
    }

    /// Queues an update unless the bot has not asked for its type.
    void offer(String type, ObjectNode payload) {
        if (deaf || !isAllowed(type)) return;
        if (losses > 0 && losing.test(type)) {
            losses--;
            onFault.accept(FaultKind.LOST_UPDATE);
            return;
        }
        disorder.offer(new Disorder.Offered(type, payload));
    }

    private void enqueue(Disorder.Offered update, boolean struckTwice) {
        long id = newId();
        ObjectNode json = Json.object().put("update_id", id);
        json.set(update.type(), update.payload());
        boolean twice = struckTwice || duplicates > 0;
        if (duplicates > 0) {
            duplicates--;
            onFault.accept(FaultKind.DUPLICATED_UPDATE);
        }
        String written = Json.write(json);
        for (int i = 0; i < (twice ? 2 : 1); i++) add(new Waiting(id, update.type(), written, expiry(update.type())));
    }

    /// Whom to tell of what goes wrong with updates.
    void tellFaults(Consumer<FaultKind> listener) {
        onFault = listener;
    }

    /// Lets chance mix the updates up from now on, or no longer.
    void disorder(Optional<Chance> chance) {
        disorder.release();
        disorder = new Disorder(chance, onFault, this::enqueue, this::inject);
    }

    /// Queues an update written by hand: `json` is an object without `update_id`, and need not be valid.
    void inject(String json) {
        long id = newId();
        String body = json.strip().substring(1);
        String comma = body.strip().equals("}") ? "" : ",";
        add(new Waiting(id, "", "{\"update_id\":" + id + comma + body, expiry("")));
    }

    boolean isAllowed(String type) {
        return allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(type) : allowed.contains(type);
    }

    /// Keeps the setting for all later updates; a list without one known name restores the default.
    void allow(Set<String> types) {
        Set<String> known = new HashSet<>(types);
        known.retainAll(KNOWN);
        allowed = known;
    }

    Set<String> allowed() {
        return allowed;
    }

    /// Forgets what the bot confirms with `offset`, as `getUpdates` does the moment it is called.
    void confirm(long offset) {
        dropExpired();
        if (offset < 0) {
            while (queue.size() > -offset) queue.removeFirst();
        } else if (offset > 0 && offset <= nextId + 10) {
            queue.removeIf(update -> update.id < offset);
        }
    }

    List<Waiting> first(int limit) {
        dropExpired();
        return queue.stream().limit(limit).toList();
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /// Whether chance keeps something back until others have gone first.
    boolean isDelaying() {
        return disorder.isDelaying() && !holding;
    }

    void releaseDelayed() {
        disorder.release();
    }

    int size() {
        return queue.size();
    }

    void clear() {
        queue.clear();
    }

    void duplicateNext(int count) {
        duplicates += count;
    }

    void loseNext(int count, Predicate<String> types) {
        losses = count;
        losing = types;
    }

    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
        queue.addAll(held);
        held.clear();
    }

    private void add(Waiting update) {
        (holding ? held : queue).add(update);
    }

    private long newId() {
        Instant now = world.now();
        // After a quiet week Telegram starts again anywhere, lower numbers included.
        if (Duration.between(lastAt, now).compareTo(QUIET_TIME_BEFORE_NEW_IDS) >= 0) {
            nextId = 1 + random.nextInt(800_000_000);
        }
        lastAt = now;
        return nextId++;
    }

    private Instant expiry(String type) {
        return world.now().plus(type.equals("callback_query") ? CALLBACK_RETENTION : RETENTION);
    }

    private void dropExpired() {
        Instant now = world.now();
        queue.removeIf(update -> update.expiresAt.isBefore(now));
    }
}
