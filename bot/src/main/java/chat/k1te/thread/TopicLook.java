package chat.k1te.thread;

/// What a thread's topic and card show of how things stand.
///
/// @param state  by the topic's icon and name
/// @param closed whether the topic itself is closed
/// @param name   what people call the topic, see [TopicName#base]; empty while it is not known
/// @param given  whether people gave it that name: then it stays, whatever becomes known of the visitor
/// @param offer  by the buttons of the card
public record TopicLook(ThreadState state, boolean closed, String name, boolean given, CardOffer offer) {
    /// Of a topic that was just opened.
    public static final TopicLook FRESH = new TopicLook(ThreadState.WAITING, false, "", false, CardOffer.OPEN);

    /// As it should be while things stand so.
    TopicLook right(ThreadState now) {
        return new TopicLook(now, now == ThreadState.CLOSED, name, given, CardOffer.of(now));
    }

    TopicLook shut(boolean now) {
        return new TopicLook(state, now, name, given, offer);
    }

    TopicLook with(ThreadState now) {
        return new TopicLook(now, closed, name, given, offer);
    }

    TopicLook offering(CardOffer now) {
        return new TopicLook(state, closed, name, given, now);
    }

    TopicLook named(String now) {
        return new TopicLook(state, closed, now, given, offer);
    }

    /// People have called it so.
    TopicLook called(String now) {
        return new TopicLook(state, closed, now, true, offer);
    }

    /// The name, and who gave it, of another.
    TopicLook calledAs(TopicLook other) {
        return new TopicLook(state, closed, other.name, other.given, offer);
    }
}
