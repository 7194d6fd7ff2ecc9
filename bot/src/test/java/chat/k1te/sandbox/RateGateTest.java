package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateGateTest extends WithTelegram {
    private final Group group = ira.createGroup("Acme", true);

    RateGateTest() {
        super(options -> options.withRateLimit(new RateLimit(3, Duration.ofMinutes(1), 30)));
        group.promoteBot(Set.of("manage_topics"));
        ira.start();
    }

    @Test
    void all_topics_of_a_group_share_its_budget_and_a_pause_is_its_alone() {
        bot.ok("createForumTopic", "{\"chat_id\":%d,\"name\":\"Anna\"}".formatted(group.id()));
        now.updateAndGet(time -> time.plusSeconds(10));
        int sent = bot.ok("sendMessage", text(group.id(), "one"))
                .path("message_id")
                .asInt();
        bot.ok("editMessageText", "{\"chat_id\":%d,\"message_id\":%d,\"text\":\"two\"}".formatted(group.id(), sent));

        JsonNode refused = bot.call("sendMessage", text(group.id(), "three"));

        assertThat(refused.path("error_code").asInt()).isEqualTo(429);
        assertThat(refused.path("parameters").path("retry_after").asInt()).isEqualTo(50);
        bot.ok("sendMessage", text(ira.id(), "elsewhere"));
        now.updateAndGet(time -> time.plusSeconds(20));
        assertThat(bot.call("sendMessage", text(group.id(), "three"))
                        .path("parameters")
                        .path("retry_after")
                        .asInt())
                .isEqualTo(30);
        now.updateAndGet(time -> time.plusSeconds(30));
        bot.ok("sendMessage", text(group.id(), "three"));
    }

    @Test
    void the_whole_bot_has_a_budget_for_each_second() {
        for (int i = 0; i < 30; i++) bot.ok("sendMessage", text(ira.id(), "one"));

        assertThat(bot.refusal("sendMessage", text(ira.id(), "one"))).isEqualTo("Too Many Requests: retry after 1");
    }

    @Test
    void twenty_in_any_window_however_it_lies() {
        SandboxOptions options = SandboxOptions.defaults()
                .withClock(now::get)
                .rateLimit(20, Duration.ofSeconds(2), 100, Duration.ofSeconds(1));
        try (SandboxTelegram other = SandboxTelegram.start(options);
                BotClient client = new BotClient(other)) {
            Group forum = other.person("Max", "en").createGroup("Acme", true);
            forum.addBot();
            for (int i = 0; i < 20; i++) {
                now.updateAndGet(time -> time.plusMillis(50));
                client.ok("sendMessage", text(forum.id(), "one"));
            }
            now.updateAndGet(time -> time.plusMillis(1049));
            JsonNode refused = client.call("sendMessage", text(forum.id(), "too early"));
            assertThat(refused.path("parameters").path("retry_after").asInt()).isEqualTo(1);
            // On the wire a pause lasts a second at least; here it ends with the window.
            now.updateAndGet(time -> time.plusMillis(1));
            client.ok("sendMessage", text(forum.id(), "in time"));
            assertThat(client.call("sendMessage", text(forum.id(), "again"))
                            .path("error_code")
                            .asInt())
                    .isEqualTo(429);
        }
    }

    @Test
    void what_makes_no_message_costs_nothing() {
        int sent = bot.ok("sendMessage", text(group.id(), "one"))
                .path("message_id")
                .asInt();
        String react = "{\"chat_id\":%d,\"message_id\":%d,\"reaction\":[%s]}";
        for (int i = 0; i < 5; i++) {
            bot.ok("sendChatAction", "{\"chat_id\":%d,\"action\":\"typing\"}".formatted(group.id()));
            bot.ok("setMessageReaction", react.formatted(group.id(), sent, "{\"type\":\"emoji\",\"emoji\":\"👀\"}"));
            bot.ok("setMessageReaction", react.formatted(group.id(), sent, ""));
        }
        bot.ok("sendMessage", text(group.id(), "two"));
        bot.ok("deleteMessage", message(group.id(), sent));
        bot.ok("sendMessage", text(group.id(), "three"));
        assertThat(bot.refusal("sendMessage", text(group.id(), "four"))).startsWith("Too Many Requests");
    }

    @Test
    void each_item_of_an_album_costs_and_those_without_room_are_missing() {
        bot.ok("sendMessage", text(group.id(), "one"));
        String item = "{\"type\":\"document\",\"media\":\"attach://a\"}";

        String refused = bot.form()
                .field("chat_id", Long.toString(group.id()))
                .field("media", "[%1$s,%1$s,%1$s]".formatted(item))
                .file("a", "a.txt", "text/plain", new byte[] {1})
                .refusal("sendMediaGroup");

        assertThat(refused)
                .isEqualTo("Bad Request: failed to send message #3 with the error message"
                        + " \"Too Many Requests: retry after 60\"");
        assertThat(telegram.messages(group.id()).stream()
                        .filter(sent -> sent.raw().has("document")))
                .hasSize(2);
    }
}
