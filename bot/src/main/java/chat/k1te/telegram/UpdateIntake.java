package chat.k1te.telegram;

import chat.k1te.relay.Inbox;
import chat.k1te.relay.InboxEntry;
import chat.k1te.relay.RelayCounts;
import chat.k1te.tenant.BotId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Stands between Telegram's answers to `getUpdates` and the library that asks for them. The library moves Telegram's
/// offset, which forgets the updates below it, before its consumer has seen them, and it stops for ever at an update
/// that its classes cannot hold. So the raw updates are taken out here and stored first, and the library is handed only
/// their numbers: whatever it does with those loses nothing, and there is nothing left that it could fail to read.
///
/// When the store does not take them, the answer is turned into an I/O error and the library asks again with the old
/// offset.
final class UpdateIntake implements Interceptor {
    private static final Logger LOG = System.getLogger(UpdateIntake.class.getName());
    private static final MediaType JSON = MediaType.get("application/json");
    /// Telegram keeps its answers to about 4 MiB.
    private static final long ANSWER_LIMIT = 16L << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BotId bot;
    private final Inbox inbox;
    private final PollHealth health;
    private final RelayCounts counts;
    private final InstantSource clock;

    UpdateIntake(BotId bot, Inbox inbox, PollHealth health, RelayCounts counts, InstantSource clock) {
        this.bot = bot;
        this.inbox = inbox;
        this.health = health;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (!chain.request().url().encodedPath().toLowerCase(Locale.ROOT).endsWith("/getupdates")) {
            return response;
        }
        try (ResponseBody body = response.peekBody(ANSWER_LIMIT)) {
            JsonNode answer = MAPPER.readTree(body.bytes());
            return answer.path("ok").asBoolean() ? numbersOnly(response, answer) : refused(response, answer);
        } catch (JsonProcessingException e) {
            health.failed("no answer of Telegram's, HTTP " + response.code());
            return response;
        }
    }

    private Response refused(Response response, JsonNode answer) {
        health.refused(
                answer.path("error_code").asInt(response.code()),
                BotToken.masked(answer.path("description").asText()),
                answer.path("parameters").path("retry_after").asInt(0));
        return response;
    }

    private Response numbersOnly(Response response, JsonNode answer) throws IOException {
        List<Long> numbers = take(answer.path("result"));
        health.polled(numbers);
        ArrayNode result = MAPPER.createArrayNode();
        numbers.forEach(number -> result.addObject().put("update_id", number));
        ObjectNode replacement = MAPPER.createObjectNode().put("ok", true).set("result", result);
        return response.newBuilder()
                .body(ResponseBody.create(replacement.toString(), JSON))
                .build();
    }

    private List<Long> take(JsonNode updates) throws IOException {
        Instant now = clock.instant();
        List<InboxEntry> entries = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (JsonNode update : updates) {
            JsonNode number = update.path("update_id");
            if (!number.isIntegralNumber()) {
                quarantine(update, now);
                continue;
            }
            numbers.add(number.asLong());
            entries.add(new InboxEntry(bot, number.asLong(), chatOf(update), update.toString(), now));
        }
        if (!entries.isEmpty()) {
            store(entries);
        }
        return numbers;
    }

    private void store(List<InboxEntry> entries) throws IOException {
        try {
            int fresh = inbox.accept(entries);
            LOG.log(Level.DEBUG, "{0} updates, {1} new", entries.size(), fresh);
        } catch (RuntimeException storeFault) {
            LOG.log(Level.ERROR, "updates can't be stored, Telegram keeps them", storeFault);
            throw new IOException("updates not stored", storeFault);
        }
    }

    /// Without a number it can be neither ordered nor recognised; it is kept for a person to look at.
    private void quarantine(JsonNode update, Instant now) {
        LOG.log(Level.WARNING, "an update without a number is set aside");
        inbox.bury(new InboxEntry(bot, -now.toEpochMilli(), 0, update.toString(), now), "no update_id");
        counts.quarantined.increment();
    }

    /// The chat an update happened in: whatever its kind, it is one field deep, beside or inside a message.
    private static long chatOf(JsonNode update) {
        for (JsonNode part : update) {
            JsonNode chat = part.path("chat").path("id");
            JsonNode pressed = part.path("message").path("chat").path("id");
            if (chat.isIntegralNumber() || pressed.isIntegralNumber()) {
                return chat.isIntegralNumber() ? chat.asLong() : pressed.asLong();
            }
        }
        return 0;
    }
}
