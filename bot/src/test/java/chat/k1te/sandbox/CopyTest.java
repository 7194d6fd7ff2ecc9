package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyTest extends WithTelegram {
    @BeforeEach
    void start() {
        ira.start();
    }

    @Test
    void a_copy_has_no_origin_and_a_forward_has() {
        int hello = ira.say(ira.id(), "Hello");
        String call = "{\"chat_id\":%1$d,\"from_chat_id\":%1$d,\"message_id\":%2$d}";

        int copy = bot.ok("copyMessage", call.formatted(ira.id(), hello))
                .path("message_id")
                .asInt();
        JsonNode forward = bot.ok("forwardMessage", call.formatted(ira.id(), hello));

        assertThat(copy).isGreaterThan(hello);
        assertThat(forward.path("forward_origin").path("sender_user").path("id").asLong())
                .isEqualTo(ira.id());
        assertThat(bot.refusal("copyMessage", call.formatted(ira.id(), 999)))
                .isEqualTo("Bad Request: message to copy not found");
    }

    @Test
    void many_are_copied_at_once_in_their_order_without_what_is_missing() {
        int one = ira.say(ira.id(), "one");
        int two = ira.say(ira.id(), "two");
        String call = "{\"chat_id\":%1$d,\"from_chat_id\":%1$d,\"message_ids\":%2$s}";

        assertThat(bot.ok("copyMessages", call.formatted(ira.id(), "[%d,%d,99999]".formatted(one, two))))
                .hasSize(2);
        assertThat(bot.ok("forwardMessages", call.formatted(ira.id(), "[%d]".formatted(two))))
                .hasSize(1);
        assertThat(bot.refusal("copyMessages", call.formatted(ira.id(), "[%d,%d]".formatted(two, one))))
                .isEqualTo("Bad Request: message identifiers must be in a strictly increasing order");
    }

    @Test
    void what_is_protected_is_copied_but_not_forwarded() {
        int id = bot.ok(
                        "sendMessage",
                        "{\"chat_id\":%d,\"text\":\"Secret\",\"protect_content\":true}".formatted(ira.id()))
                .path("message_id")
                .asInt();
        String call = "{\"chat_id\":%1$d,\"from_chat_id\":%1$d,\"message_id\":%2$d}".formatted(ira.id(), id);

        assertThat(bot.refusal("forwardMessage", call))
                .isEqualTo("Bad Request: message has protected content and can't be forwarded");
        bot.ok("copyMessage", call);
    }
}
