package chat.k1te.sandbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// How often what goes wrong when chance decides.
///
/// @param odds from 0 to 1 by kind; the odds of the kinds that strike calls add up to at most 1
/// @param hang how long a call hangs
/// @param delay how late a slow answer comes
public record FaultRates(Map<FaultKind, Double> odds, Duration hang, Duration delay) {
    public FaultRates {
        odds = Map.copyOf(odds);
    }

    public static FaultRates none() {
        return new FaultRates(Map.of(), Duration.ofSeconds(30), Duration.ofMillis(300));
    }

    /// Everything that strikes calls and updates, each as often.
    public static FaultRates all(double each) {
        FaultRates rates = none();
        for (FaultKind kind : FaultKind.values()) {
            boolean harmless = kind != FaultKind.REJECTED && kind != FaultKind.LOST_UPDATE;
            if (harmless) rates = rates.with(kind, each);
        }
        return rates;
    }

    public FaultRates with(FaultKind kind, double rate) {
        Map<FaultKind, Double> changed = new EnumMap<>(FaultKind.class);
        changed.putAll(odds);
        changed.put(kind, rate);
        return new FaultRates(changed, hang, delay);
    }

    public FaultRates hanging(Duration value) {
        return new FaultRates(odds, value, delay);
    }

    public FaultRates slow(Duration value) {
        return new FaultRates(odds, hang, value);
    }

    double of(FaultKind kind) {
        return odds.getOrDefault(kind, 0.0);
    }

    /// What this kind does to a call.
    Fault fault(FaultKind kind) {
        return switch (kind) {
            case TOO_MANY_REQUESTS -> Fault.tooManyRequests(1);
            case SERVER_ERROR -> Fault.serverError();
            case BAD_GATEWAY -> Fault.badGateway();
            case HANG -> Fault.hang(hang);
            case SLOW -> Fault.slow(delay);
            case RESET_BEFORE -> Fault.dropBefore();
            case RESET_AFTER -> Fault.dropAfter();
            case ERROR_AFTER -> Fault.afterEffect(Fault.badGateway());
            case REJECTED -> Fault.rejected(400, "Bad Request: CHAT_RESTRICTED");
            case DUPLICATED_UPDATE, MALFORMED_UPDATE, UNKNOWN_UPDATE, DELAYED_UPDATE, LOST_UPDATE ->
                throw new IllegalArgumentException("not a fault of calls: " + kind);
        };
    }
}
