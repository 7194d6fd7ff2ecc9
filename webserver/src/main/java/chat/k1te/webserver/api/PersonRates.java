package chat.k1te.webserver.api;

import chat.k1te.tenant.OperatorId;
import chat.k1te.webserver.widget.RateLimit;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;

/// How often one person may ask: sixty times at once, twenty times a second after that. Safe for use by several
/// threads.
final class PersonRates {
    private static final int BURST = 60;
    private static final Duration REFILL = Duration.ofMillis(50);
    private static final int MOST = 100_000;

    private final LoadingCache<OperatorId, RateLimit> rates = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REFILL.multipliedBy(BURST))
            .build(_ -> new RateLimit(BURST, REFILL));

    /// @return how long to wait before asking again; zero when it may be done now
    Duration take(OperatorId person, Instant now) {
        RateLimit rate = rates.get(person);
        synchronized (rate) {
            return rate.take(now);
        }
    }
}
