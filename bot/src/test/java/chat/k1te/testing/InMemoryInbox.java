package chat.k1te.testing;

import chat.k1te.relay.Inbox;
import chat.k1te.relay.InboxEntry;
import chat.k1te.tenant.BotId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class InMemoryInbox implements Inbox {
    private final Map<String, InboxEntry> waiting = new HashMap<>();
    private final Map<String, InboxEntry> settled = new HashMap<>();
    private final Map<InboxEntry, String> quarantine = new HashMap<>();

    @Override
    public synchronized int accept(List<InboxEntry> entries) {
        int fresh = 0;
        for (InboxEntry entry : entries) {
            if (!settled.containsKey(id(entry)) && waiting.putIfAbsent(id(entry), entry) == null) {
                fresh++;
            }
        }
        return fresh;
    }

    @Override
    public synchronized List<InboxEntry> waiting(BotId bot, int limit) {
        return waiting.values().stream()
                .filter(entry -> entry.bot().equals(bot))
                .sorted(Comparator.comparing(InboxEntry::receivedAt).thenComparing(InboxEntry::updateId))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void settle(InboxEntry entry) {
        settled.put(id(entry), entry);
        waiting.remove(id(entry));
    }

    @Override
    public synchronized void bury(InboxEntry entry, String reason) {
        quarantine.put(entry, reason);
        settle(entry);
    }

    @Override
    public synchronized void forget(Instant before) {
        settled.values().removeIf(entry -> entry.receivedAt().isBefore(before));
    }

    public synchronized List<InboxEntry> quarantined() {
        return new ArrayList<>(quarantine.keySet());
    }

    private static String id(InboxEntry entry) {
        return entry.bot() + ":" + entry.updateId();
    }
}
