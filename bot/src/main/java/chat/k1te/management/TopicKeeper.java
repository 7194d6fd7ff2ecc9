package chat.k1te.management;

import chat.k1te.thread.ChatThread;

/// Makes what groups see of a thread follow what was decided about it. That a topic closes and changes its icon is the
/// relay's work; here is what is no part of the thread.
public interface TopicKeeper {
    /// The buttons below the visitor's card are made to fit. It is a decoration: where Telegram refuses it,
    /// nothing is tried again.
    void redraw(ChatThread thread);

    /// Takes away the topic of a thread that ends, with everything in it.
    TopicEnd remove(ChatThread thread) throws InterruptedException;

    /// What became of the topic.
    enum TopicEnd {
        /// The group has never seen anything of this thread.
        NONE,
        REMOVED,
        /// The bot may not, or Telegram was not reached: what the group has seen is still there.
        LEFT
    }
}
