package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UpdatesTest extends WithTelegram {
    private static final Duration SOON = Duration.ofSeconds(5);

    private long lastId() {
        return bot.updates("{\"offset\":-1}").path(0).path("update_id").asLong();
    }

    @Test
    void an_offset_confirms_everything_below_it_at_the_call() {
        ira.say(ira.id(), "one");
        ira.say(ira.id(), "two");
        long first = bot.updates("{}").path(0).path("update_id").asLong();

        assertThat(bot.updates("{}")).hasSize(2);
        assertThat(bot.updates("{\"offset\":%d}".formatted(first + 1))).hasSize(1);
        assertThat(bot.updates("{\"offset\":%d}".formatted(first))).hasSize(1);
    }

    @Test
    void a_negative_offset_keeps_only_the_newest() {
        for (String word : new String[] {"one", "two", "three"}) ira.say(ira.id(), word);

        JsonNode updates = bot.updates("{\"offset\":-1}");

        assertThat(updates).hasSize(1);
        assertThat(updates.path(0).path("message").path("text").asText()).isEqualTo("three");
        assertThat(bot.updates("{}")).hasSize(1);
    }

    @Test
    void an_offset_far_ahead_is_taken_for_none() {
        ira.say(ira.id(), "one");

        assertThat(bot.updates("{\"offset\":%d}".formatted(lastId() + 100))).hasSize(1);
    }

    @Test
    void a_poll_waits_for_the_first_update_and_no_longer() {
        CompletableFuture<JsonNode> poll = CompletableFuture.supplyAsync(() -> bot.updates("{\"timeout\":50}"));
        assertThat(telegram.awaitPolling(SOON)).isTrue();

        ira.say(ira.id(), "hello");

        assertThat(poll.orTimeout(5, TimeUnit.SECONDS).join()).hasSize(1);
    }

    @Test
    void a_second_poll_ends_the_one_that_waits() {
        CompletableFuture<String> older =
                CompletableFuture.supplyAsync(() -> bot.refusal("getUpdates", "{\"timeout\":50}"));
        assertThat(telegram.awaitPolling(SOON)).isTrue();

        assertThat(bot.updates("{}")).isEmpty();

        assertThat(older.orTimeout(5, TimeUnit.SECONDS).join())
                .isEqualTo("Conflict: terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running");
    }

    @Test
    void a_webhook_excludes_polling_until_it_is_deleted() {
        assertThat(bot.call("deleteWebhook", "{}").path("description").asText())
                .isEqualTo("Webhook is already deleted");
        assertThat(bot.refusal("setWebhook", "{\"url\":\"http://kite.example/x\"}"))
                .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        assertThat(bot.call("setWebhook", "{\"url\":\"https://kite.example/x\"}")
                        .path("description")
                        .asText())
                .isEqualTo("Webhook was set");
        assertThat(bot.refusal("getUpdates", "{}")).startsWith("Conflict: can't use getUpdates method while webhook");
        assertThat(bot.call("deleteWebhook", "{}").path("description").asText()).isEqualTo("Webhook was deleted");
        assertThat(bot.updates("{}")).isEmpty();
    }

    @Test
    void updates_older_than_a_day_are_gone() {
        ira.say(ira.id(), "hello");
        now.updateAndGet(time -> time.plus(Duration.ofHours(25)));

        assertThat(bot.updates("{}")).isEmpty();
    }

    @Test
    void after_a_quiet_week_the_ids_start_again_somewhere_lower() {
        ira.say(ira.id(), "hello");
        long before = lastId();
        now.updateAndGet(time -> time.plus(Duration.ofDays(8)));
        ira.say(ira.id(), "hello again");

        assertThat(lastId()).isLessThan(before);
    }

    @Test
    void reactions_come_only_when_they_were_asked_for_and_the_setting_lasts() {
        int first = ira.say(ira.id(), "hello");
        ira.react(ira.id(), first, "👍");
        assertThat(bot.updates("{}")).hasSize(1);

        bot.updates("{\"allowed_updates\":[\"message\",\"message_reaction\"]}");
        ira.react(ira.id(), first, "👀");
        JsonNode reaction = bot.updates("{\"offset\":-1}").path(0).path("message_reaction");
        assertThat(reaction.path("old_reaction").path(0).path("emoji").asText()).isEqualTo("👍");
        assertThat(reaction.path("new_reaction").path(0).path("emoji").asText()).isEqualTo("👀");
        assertThat(reaction.has("message_thread_id")).isFalse();

        bot.updates("{\"allowed_updates\":[]}");
        bot.drain();
        ira.react(ira.id(), first, "");
        assertThat(bot.updates("{}")).isEmpty();
    }

    @Test
    void an_update_can_come_twice_be_lost_be_late_or_be_nonsense() {
        telegram.faults().duplicateNextUpdates(1);
        ira.say(ira.id(), "twice");
        JsonNode twice = bot.updates("{}");
        assertThat(twice).hasSize(2);
        assertThat(twice.path(0)).isEqualTo(twice.path(1));

        bot.drain();
        telegram.faults().loseNextUpdates(1, "message");
        ira.say(ira.id(), "lost");
        telegram.faults().holdUpdates();
        ira.say(ira.id(), "late");
        assertThat(bot.updates("{}")).isEmpty();
        telegram.faults().releaseUpdates();
        telegram.faults().injectUpdate("{\"message\":{\"message_id\":\"not a number\"}}");
        ira.say(ira.id(), "good");

        JsonNode updates = bot.updates("{}");
        assertThat(updates).hasSize(3);
        assertThat(updates.path(0).path("message").path("text").asText()).isEqualTo("late");
        assertThat(updates.path(1).path("message").path("message_id").isTextual())
                .isTrue();
    }

    @Test
    void a_revoked_token_ends_the_session_for_good() {
        telegram.revokeToken();

        assertThat(bot.refusal("getMe", "{}")).isEqualTo("Unauthorized");
    }
}
