package chat.k1te.tenant;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// An organisation that uses the product.
///
/// @param name     what its people call it; 1 to [#NAME_LIMIT] characters
/// @param language of the owner's Telegram app when last seen: what the bot writes to the owner unasked is in it
public record Tenant(
        TenantId id, BotId bot, OperatorId owner, Optional<String> name, Locale language, Instant createdAt) {
    public static final int NAME_LIMIT = 64;

    public Tenant {
        if (name.filter(given -> given.isBlank() || given.length() > NAME_LIMIT).isPresent()) {
            throw new IllegalArgumentException("a tenant's name has 1 to " + NAME_LIMIT + " characters");
        }
    }

    /// A tenant that nobody has named yet.
    public Tenant(TenantId id, BotId bot, OperatorId owner, Locale language, Instant createdAt) {
        this(id, bot, owner, Optional.empty(), language, createdAt);
    }

    public Tenant named(Optional<String> other) {
        return new Tenant(id, bot, owner, other, language, createdAt);
    }

    public Tenant speaking(Locale other) {
        return new Tenant(id, bot, owner, name, other, createdAt);
    }
}
