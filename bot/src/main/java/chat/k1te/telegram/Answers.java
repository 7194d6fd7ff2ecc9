package chat.k1te.telegram;

import chat.k1te.relay.Delivery;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.Refusal;
import java.util.Set;
import java.util.function.Function;

/// What Telegram's answers to the relay's calls mean.
final class Answers {
    private static final Set<String> TOPIC_GONE =
            Set.of("message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID");
    /// The bot may be let in again, or the group's change may still be on its way to us.
    private static final Set<String> MAY_PASS = Set.of(
            "not enough rights",
            "no write access",
            "chat not found",
            "CHAT_",
            "CHANNEL_PRIVATE",
            "USER_BANNED_IN_CHANNEL",
            "TOPIC_CLOSED",
            "the chat is not a forum",
            "upgraded");
    /// The message is as it should be, or it is not there any more and nobody misses the change.
    private static final Set<String> NOTHING_TO_CHANGE = Set.of(
            "message is not modified",
            "message to edit not found",
            "message can't be edited",
            "message to delete not found",
            "message to react not found",
            "MESSAGE_ID_INVALID",
            "REACTION_INVALID",
            "REACTIONS_TOO_MANY",
            "reaction isn't available");
    private static final int BAD_REQUEST = 400;

    private Answers() {}

    static <T> Delivery delivery(ApiResult<T> result, Function<T, Delivery> done) {
        return switch (result) {
            case ApiResult.Ok<T>(T value) -> done.apply(value);
            case ApiResult.SlowDown<T>(var retryAfter) -> new Delivery.SlowDown(retryAfter);
            case ApiResult.NotReached<T>(String reason) -> new Delivery.NotTaken(reason);
            case ApiResult.Uncertain<T>(String reason) -> new Delivery.Uncertain(reason);
            case ApiResult.Rejected<T> no -> rejected(no);
        };
    }

    private static Delivery rejected(ApiResult.Rejected<?> no) {
        String reason = no.code() + " " + no.description();
        if (no.migrateToChat().isPresent()) {
            return new Delivery.Moved(new GroupId(no.migrateToChat().get()));
        }
        if (TOPIC_GONE.stream().anyMatch(no::says)) {
            return new Delivery.TopicMissing();
        }
        if (NOTHING_TO_CHANGE.stream().anyMatch(no::says)) {
            return new Delivery.Changed();
        }
        if (no.code() != BAD_REQUEST || MAY_PASS.stream().anyMatch(no::says)) {
            return new Delivery.NotTaken(reason);
        }
        return new Delivery.Undeliverable(Refusal.NOT_ACCEPTED, reason);
    }
}
