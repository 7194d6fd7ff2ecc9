package chat.k1te.tenant;

import java.time.Instant;
import java.util.Locale;

/// An organisation that uses the product.
///
/// @param language of the owner's Telegram app when last seen: what the bot writes to the owner unasked is in it
public record Tenant(TenantId id, BotId bot, OperatorId owner, Locale language, Instant createdAt) {}
