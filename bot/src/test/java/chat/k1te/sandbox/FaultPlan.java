package chat.k1te.sandbox;

import java.util.Optional;

/// Decides call by call what goes wrong, for instance from a seeded random source. It is asked by one call at a time.
@FunctionalInterface
public interface FaultPlan {
    Optional<Fault> next(Call call);
}
