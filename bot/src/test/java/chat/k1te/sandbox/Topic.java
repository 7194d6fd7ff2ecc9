package chat.k1te.sandbox;

/// A forum topic as it is now.
public record Topic(int id, String name, boolean closed, boolean deleted) {

    static Topic of(TopicState topic) {
        return new Topic(topic.id, topic.name(), topic.isClosed(), topic.isDeleted());
    }
}
