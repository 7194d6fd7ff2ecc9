package chat.k1te.testing;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.AnswerTimes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

public final class InMemoryAnswerTimes implements AnswerTimes {
    private final Map<ChannelId, List<Duration>> latest = new ConcurrentHashMap<>();

    @Override
    public void add(ChannelId channel, Duration waited) {
        latest.merge(
                channel,
                List.of(waited),
                (before, more) -> Stream.concat(before.stream(), more.stream())
                        .skip(Math.max(0, before.size() + 1 - KEPT))
                        .toList());
    }

    @Override
    public Optional<Duration> usual(ChannelId channel) {
        List<Duration> sorted =
                latest.getOrDefault(channel, List.of()).stream().sorted().toList();
        return sorted.size() < ENOUGH ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }

    @Override
    public void remove(ChannelId channel) {
        latest.remove(channel);
    }
}
