package chat.k1te.sandbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Decides by a seed what goes wrong. Each method in each chat has a row of decisions of its own, so that what
/// happens elsewhere at the same time does not change them. Guarded by the lock of the [World].
final class Chance implements FaultPlan {
    private static final List<FaultKind> OF_CALLS = Arrays.stream(FaultKind.values())
            .filter(kind -> !kind.strikesUpdates())
            .toList();

    private final long seed;
    private final FaultRates rates;
    private final Map<String, SplittableRandom> rows = new HashMap<>();

    Chance(long seed, FaultRates rates) {
        this.seed = seed;
        this.rates = rates;
    }

    @Override
    public Optional<Fault> next(Call call) {
        double drawn = draw(call.method() + " " + call.chatId());
        for (FaultKind kind : OF_CALLS) {
            drawn -= rates.of(kind);
            if (drawn < 0) return Optional.of(rates.fault(kind));
        }
        return Optional.empty();
    }

    /// Whether this strikes the next update of a chat.
    boolean strikes(FaultKind kind, long chatId) {
        return rates.of(kind) > 0 && draw(kind + " " + chatId) < rates.of(kind);
    }

    private double draw(String row) {
        return rows.computeIfAbsent(row, name -> new SplittableRandom(seed * 31 + name.hashCode()))
                .nextDouble();
    }
}
