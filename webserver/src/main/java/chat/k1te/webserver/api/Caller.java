package chat.k1te.webserver.api;

import chat.k1te.tenant.OperatorId;
import java.time.Instant;
import java.util.Locale;

/// Who asks.
///
/// @param name     as Telegram tells it
/// @param language in which they are spoken to, one that we have
/// @param signedAt when they opened the Mini App
public record Caller(OperatorId person, String name, Locale language, Instant signedAt) {}
