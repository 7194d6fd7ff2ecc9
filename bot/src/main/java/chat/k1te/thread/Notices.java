package chat.k1te.thread;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Says inside this process that a thread has changed, and nothing more: who hears it reads the thread by `rev`. A
/// notice that is lost or doubled does no harm, because readers look by themselves too, only later.
///
/// Listeners are called by the thread that made the change, so they wake somebody and return. Safe for use by several
/// threads.
public final class Notices {
    private final Map<ThreadId, Set<Runnable>> ofThread = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<ChatThread>> ofAll = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Consumer<ThreadId>> ofTyping = new CopyOnWriteArrayList<>();

    /// Calls `look` after each change of this thread until the subscription is closed.
    public Subscription subscribe(ThreadId thread, Runnable look) {
        // Inside compute, so that the last one leaving does not take the set away from one who just came.
        ofThread.compute(thread, (_, all) -> {
            Set<Runnable> listeners = all == null ? ConcurrentHashMap.newKeySet() : all;
            listeners.add(look);
            return listeners;
        });
        return () -> ofThread.computeIfPresent(thread, (_, listeners) -> {
            listeners.remove(look);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /// Calls `look` after each change of any thread until the subscription is closed.
    public Subscription subscribeAll(Consumer<ChatThread> look) {
        ofAll.add(look);
        return () -> ofAll.remove(look);
    }

    /// Calls `heard` whenever the visitor of a thread is writing, until the subscription is closed.
    public Subscription subscribeTyping(Consumer<ThreadId> heard) {
        ofTyping.add(heard);
        return () -> ofTyping.remove(heard);
    }

    /// Tells that the visitor of this thread is writing. It is not kept.
    public void typing(ThreadId thread) {
        ofTyping.forEach(heard -> heard.accept(thread));
    }

    /// Tells that `changed` is what the store has now.
    public void announce(ChatThread changed) {
        ofAll.forEach(look -> look.accept(changed));
        announceTo(changed.id());
    }

    /// Tells that the thread is not there any more.
    public void announceEnd(ThreadId gone) {
        announceTo(gone);
    }

    private void announceTo(ThreadId thread) {
        ofThread.getOrDefault(thread, Set.of()).forEach(Runnable::run);
    }

    /// Ends with [#close].
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
