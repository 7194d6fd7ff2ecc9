package chat.k1te.tenant;

import java.util.Optional;

/// Keeps tenants. Safe for use by several threads.
public interface Tenants {
    Optional<Tenant> find(TenantId id);

    /// The tenant of this bot that `owner` owns.
    Optional<Tenant> findByOwner(BotId bot, OperatorId owner);

    /// The oldest tenant of this bot.
    Optional<Tenant> first(BotId bot);

    /// Keeps `tenant`, unless its owner has one already on this bot, and returns the one that is kept. Two calls at
    /// once keep one.
    Tenant keep(Tenant tenant);

    /// Keeps `next` in place of `read`, which has the same id, owner and bot; false if somebody else was faster, or it
    /// is gone, and nothing was changed.
    boolean replace(Tenant read, Tenant next);

    /// Forgets the tenant; it may be gone already.
    void remove(TenantId id);
}
