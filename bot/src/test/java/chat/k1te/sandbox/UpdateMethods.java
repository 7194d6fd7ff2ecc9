package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// How the bot gets its updates: `getUpdates` and the webhook's settings.
final class UpdateMethods {
    private static final int LONGEST_POLL_SECONDS = 50;
    private static final Duration THROTTLE = Duration.ofSeconds(3);
    /// How long an update that chance delays waits for those of other chats.
    private static final Duration LETS_OTHERS_PASS = Duration.ofMillis(100);

    private static final Duration HARD_THROTTLE = Duration.ofMillis(500);

    private final Engine engine;
    private final World world;
    private final Updates updates;
    private String webhook = "";
    private int polls;
    private String pollEnd = "";
    private long lastOffset = Long.MIN_VALUE;
    private long lastPollNanos;

    UpdateMethods(Engine engine) {
        this.engine = engine;
        this.world = engine.world;
        this.updates = engine.updates;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "getUpdates", this::getUpdates,
                "setWebhook", this::setWebhook,
                "deleteWebhook", this::deleteWebhook,
                "getWebhookInfo", this::getWebhookInfo);
    }

    private JsonNode getUpdates(Params params) {
        if (!webhook.isEmpty()) {
            throw Rejection.conflict("can't use getUpdates method while webhook is active;"
                    + " use deleteWebhook to delete the webhook first");
        }
        allow(params);
        endPoll("terminated by other getUpdates request; make sure that only one bot instance is running");
        int poll = polls;
        long offset = params.number("offset", 0);
        Duration timeout = Duration.ofSeconds(Math.clamp(params.number("timeout", 0), 0, LONGEST_POLL_SECONDS));
        int limit = params.has("limit") ? Math.clamp(params.integer("limit", 100), 1, 100) : 100;
        Duration pause = world.options.is(SandboxOptions.Trait.POLL_THROTTLE) ? sinceSamePoll(offset) : THROTTLE;
        updates.confirm(offset);
        if (pause.compareTo(THROTTLE) < 0 && timeout.compareTo(THROTTLE) < 0) timeout = THROTTLE;
        if (pause.compareTo(HARD_THROTTLE) < 0) limit = 1;
        waitForUpdates(poll, timeout);
        if (engine.tokenRevoked) throw Rejection.of(401, "Unauthorized");
        if (polls != poll) throw Rejection.conflict(pollEnd);
        return written(updates.first(limit));
    }

    private void waitForUpdates(int poll, Duration timeout) {
        updates.changePollers(1);
        world.wake();
        long end = System.nanoTime() + timeout.toNanos();
        BooleanSupplier over = () -> !updates.isEmpty() || polls != poll || engine.closed || engine.tokenRevoked;
        world.await(() -> over.getAsBoolean() || updates.isDelaying(), timeout);
        if (!over.getAsBoolean() && updates.isDelaying()) {
            world.await(over, shorter(until(end), LETS_OTHERS_PASS));
            // What has waited this long with nothing to go before it comes now, so there is no third wait.
            if (!over.getAsBoolean()) updates.releaseDelayed();
        }
        updates.changePollers(-1);
    }

    private static Duration until(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static JsonNode written(List<Updates.Waiting> batch) {
        ArrayNode list = Json.array();
        batch.forEach(update -> list.addRawValue(new RawValue(update.json())));
        return list;
    }

    private Duration sinceSamePoll(long offset) {
        long now = System.nanoTime();
        Duration since = offset == lastOffset ? Duration.ofNanos(now - lastPollNanos) : THROTTLE;
        lastOffset = offset;
        lastPollNanos = now;
        return since;
    }

    /// Absent or unreadable keeps the setting, an empty list restores the default.
    private void allow(Params params) {
        params.json("allowed_updates").filter(JsonNode::isArray).ifPresent(list -> {
            Set<String> types = new HashSet<>();
            list.forEach(type -> types.add(type.asText()));
            updates.allow(types);
        });
    }

    /// Sends whoever is waiting in `getUpdates` away.
    private void endPoll(String reason) {
        polls++;
        pollEnd = reason;
        world.wake();
    }

    private JsonNode setWebhook(Params params) {
        String url = params.text("url").orElse("");
        if (url.isEmpty()) return deleteWebhook(params);
        boolean same = url.equals(webhook);
        checkWebhook(url, params.text("secret_token").orElse(""));
        allow(params);
        if (params.flag("drop_pending_updates")) updates.clear();
        endPoll("terminated by setWebhook request");
        webhook = url;
        return new POJONode(new Described(same ? "Webhook is already set" : "Webhook was set"));
    }

    private static void checkWebhook(String url, String secret) {
        URI uri = URI.create(url);
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw Rejection.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (!Set.of(-1, 80, 88, 443, 8443).contains(uri.getPort())) {
            throw Rejection.badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
        if (secret.length() > 256) throw Rejection.badRequest("secret token is too long");
        if (!secret.matches("[A-Za-z0-9_-]*")) {
            throw Rejection.badRequest("secret token contains unallowed characters");
        }
    }

    private JsonNode deleteWebhook(Params params) {
        if (params.flag("drop_pending_updates")) updates.clear();
        String description = webhook.isEmpty() ? "Webhook is already deleted" : "Webhook was deleted";
        webhook = "";
        return new POJONode(new Described(description));
    }

    private JsonNode getWebhookInfo(Params params) {
        return Json.object()
                .put("url", webhook)
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.size());
    }
}
