package chat.k1te.relay;

import chat.k1te.tenant.GroupId;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.Topic;
import java.time.Duration;

/// The outcome of one attempt to hand a parcel to Telegram.
public sealed interface Delivery {
    /// Telegram has the words, as this message.
    record Delivered(int messageId) implements Delivery {}

    /// The topic is open.
    record Opened(Topic topic) implements Delivery {}

    /// The message in Telegram is as it should be, or not there to be changed any more.
    record Changed() implements Delivery {}

    /// Not taken; Telegram says when to come back to this chat.
    record SlowDown(Duration retryAfter) implements Delivery {}

    /// Telegram was not reached, or said that it took nothing; trying again is safe.
    record NotTaken(String reason) implements Delivery {}

    /// The answer was lost: Telegram may have it or not.
    record Uncertain(String reason) implements Delivery {}

    /// The topic does not exist any more.
    record TopicMissing() implements Delivery {}

    /// The group goes on under another id.
    record Moved(GroupId to) implements Delivery {}

    /// Telegram will never take it.
    record Undeliverable(Refusal why, String reason) implements Delivery {}
}
