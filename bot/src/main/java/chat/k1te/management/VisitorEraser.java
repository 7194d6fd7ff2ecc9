package chat.k1te.management;

import chat.k1te.management.TopicKeeper.TopicEnd;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Notices;
import chat.k1te.thread.ThreadId;
import java.util.Optional;

/// Erases a visitor: the thread with everything said in it, the files, what is known of who it was, and the topic where
/// the bot may. A browser that is still open hears that its visitor is no more, and becomes another.
///
/// Safe for use by several threads.
public final class VisitorEraser {
    private final ThreadManagement threads;
    private final Eraser eraser;
    private final Notices notices;
    private final TopicKeeper topics;

    public VisitorEraser(ThreadManagement threads, Eraser eraser, Notices notices, TopicKeeper topics) {
        this.threads = threads;
        this.eraser = eraser;
        this.notices = notices;
        this.topics = topics;
    }

    /// @return what became of the topic; absent when there is no such thread, or this person does not manage its
    /// channel
    public Optional<TopicEnd> erase(OperatorId person, ThreadId id) throws InterruptedException {
        Optional<ChatThread> thread = threads.findManaged(person, id).map(ThreadManagement.Opened::thread);
        if (thread.isEmpty()) {
            return Optional.empty();
        }
        eraser.erase(thread.get().channel(), id);
        notices.announceEnd(id);
        // Not before the thread is gone: its relay would take the missing topic for an accident, and make a new one.
        return Optional.of(topics.remove(thread.get()));
    }
}
