package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What happens to updates on their way into the queue: some come twice, some behind something unreadable, some
/// behind those of other chats. Within a chat their order is kept, as Telegram keeps it.
final class Disorder {
    /// An update that has no number yet.
    record Offered(String type, ObjectNode payload) {
        long chatId() {
            JsonNode own = payload.path("chat").path("id");
            return own.isMissingNode()
                    ? payload.path("message").path("chat").path("id").asLong()
                    : own.asLong();
        }
    }

    private static final String MALFORMED = "{\"message\":{\"message_id\":\"x\",\"chat\":{}}}";
    private static final String UNKNOWN = "{\"something_new\":{\"a\":[1,{\"b\":null}]}}";
    private static final int MOST_DELAYED = 3;

    private final Optional<Chance> chance;
    private final Consumer<FaultKind> onFault;
    private final BiConsumer<Offered, Boolean> enqueue;
    private final Consumer<String> inject;
    private final Deque<Offered> delayed = new ArrayDeque<>();

    /// @param enqueue takes an update, and whether it is to come twice
    Disorder(
            Optional<Chance> chance,
            Consumer<FaultKind> onFault,
            BiConsumer<Offered, Boolean> enqueue,
            Consumer<String> inject) {
        this.chance = chance;
        this.onFault = onFault;
        this.enqueue = enqueue;
        this.inject = inject;
    }

    void offer(Offered update) {
        boolean othersWait = delayed.stream().anyMatch(other -> other.chatId() == update.chatId());
        if (othersWait || strikes(FaultKind.DELAYED_UPDATE, update)) {
            delayed.addLast(update);
            if (delayed.size() > MOST_DELAYED) release();
        } else if (!strikes(FaultKind.LOST_UPDATE, update)) {
            pass(update);
        }
    }

    boolean isDelaying() {
        return !delayed.isEmpty();
    }

    /// Lets what was delayed come.
    void release() {
        while (!delayed.isEmpty()) pass(delayed.removeFirst());
    }

    private void pass(Offered update) {
        if (strikes(FaultKind.MALFORMED_UPDATE, update)) inject.accept(MALFORMED);
        if (strikes(FaultKind.UNKNOWN_UPDATE, update)) inject.accept(UNKNOWN);
        enqueue.accept(update, strikes(FaultKind.DUPLICATED_UPDATE, update));
    }

    private boolean strikes(FaultKind kind, Offered update) {
        boolean struck =
                chance.filter(some -> some.strikes(kind, update.chatId())).isPresent();
        if (struck) onFault.accept(kind);
        return struck;
    }
}
