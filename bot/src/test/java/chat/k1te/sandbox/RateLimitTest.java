package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateLimitTest extends WithTelegram {
    private final Group group = ira.createGroup("Acme", true);

    RateLimitTest() {
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
}
