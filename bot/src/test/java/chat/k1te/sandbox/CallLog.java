package chat.k1te.sandbox;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The newest calls in order of arrival. Safe to share.
final class CallLog {
    private static final int MOST = 50_000;

    private final NavigableMap<Long, Call> calls = new TreeMap<>();
    private long count;

    /// @return the number by which [#finish] knows the call
    synchronized long add(Call call) {
        calls.put(++count, call);
        if (calls.size() > MOST) calls.pollFirstEntry();
        return count;
    }

    synchronized void finish(long number, Call.Outcome outcome) {
        calls.computeIfPresent(number, (_, call) -> call.with(outcome));
    }

    synchronized List<Call> all() {
        return List.copyOf(calls.values());
    }
}
