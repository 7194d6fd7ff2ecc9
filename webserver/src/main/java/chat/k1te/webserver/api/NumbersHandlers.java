package chat.k1te.webserver.api;

import chat.k1te.management.Numbers;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// What happened, in numbers. They are counted anew at most once a minute.
final class NumbersHandlers {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;
    private static final Map<String, Integer> SPANS = Map.of("7", 7, "30", 30, "90", 90);

    private final ThreadDoors doors;
    private final InstantSource clock;
    private final Cache<Question, Numbers> known;

    private record Question(Set<ChannelId> channels, int days, ZoneId zone) {}

    NumbersHandlers(ThreadDoors doors, InstantSource clock) {
        this.doors = doors;
        this.clock = clock;
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/channels/{id}/numbers", this::ofChannel), Route.get("/api/numbers", this::ofTenant));
    }

    private Answer ofChannel(Call call) {
        ChannelId id = new ChannelId(call.part("id"));
        return doors.threads().channelsOf(call.person()).containsKey(id)
                ? count(call, Set.of(id))
                : Answer.refused(ApiRefusal.NOT_FOUND);
    }

    private Answer ofTenant(Call call) {
        Optional<TenantId> tenant = call.asked("tenant").map(TenantId::new);
        if (tenant.isEmpty()) {
            return Answer.refused(ApiRefusal.BAD_REQUEST);
        }
        if (doors.teams().tenants().look(call.person(), tenant.get()).isEmpty()) {
            return Answer.refused(ApiRefusal.NOT_FOUND);
        }
        Set<ChannelId> channels = doors.threads().channelsOf(call.person()).values().stream()
                .filter(channel -> channel.tenant().equals(tenant.get()))
                .map(Channel::id)
                .collect(Collectors.toSet());
        return count(call, channels);
    }

    private Answer count(Call call, Set<ChannelId> channels) {
        Optional<Integer> days =
                Optional.ofNullable(SPANS.get(call.asked("days").orElse("7")));
        Optional<ZoneId> zone = zone(call.asked("zone").orElse("UTC"));
        if (days.isEmpty() || zone.isEmpty()) {
            return Answer.refused(ApiRefusal.BAD_REQUEST);
        }
        Question question = new Question(channels, days.get(), zone.get());
        return Answer.ok(NumbersJson.of(known.get(question, this::counted)));
    }

    private Numbers counted(Question question) {
        Numbers.Span span = Numbers.Span.before(clock.instant(), question.days(), question.zone());
        return doors.counts().of(question.channels(), span);
    }

    /// Regions only: an offset has no summer.
    private static Optional<ZoneId> zone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
