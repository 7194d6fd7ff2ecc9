package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest extends WithTelegram {
    OptionsTest() {
        super(options -> options.withPrivateTopics(true)
                .withStaleTopicLookup(Duration.ofSeconds(60))
                .withTopicRootReply(false)
                .withPrivacyMode(false)
                .withMainMiniApp(false)
                .withAllowHttp(true));
    }

    private String inTopic(long chatId, int topicId) {
        return "{\"chat_id\":%d,\"message_thread_id\":%d,\"text\":\"Hello\"}".formatted(chatId, topicId);
    }

    @Test
    void a_private_chat_can_have_topics_that_are_not_closed() {
        ira.start();
        int topic = bot.ok("createForumTopic", "{\"chat_id\":%d,\"name\":\"Anna\"}".formatted(ira.id()))
                .path("message_thread_id")
                .asInt();

        JsonNode sent = bot.ok("sendMessage", inTopic(ira.id(), topic));

        assertThat(bot.ok("getMe", "{}").path("has_topics_enabled").asBoolean()).isTrue();
        assertThat(bot.ok("getMe", "{}").path("has_main_web_app").asBoolean()).isFalse();
        assertThat(sent.path("is_topic_message").asBoolean()).isTrue();
        assertThat(sent.path("chat").has("is_forum")).isFalse();
        assertThat(bot.refusal(
                        "closeForumTopic", "{\"chat_id\":%d,\"message_thread_id\":%d}".formatted(ira.id(), topic)))
                .isEqualTo("Bad Request: method is available only for supergroups");
    }

    @Test
    void a_topic_just_deleted_can_be_refused_in_other_words() {
        Group group = ira.createGroup("Acme", true);
        group.promoteBot(Set.of("manage_topics"));
        int topic = ira.createTopic(group.id(), "Ideas");
        group.deleteTopic(topic);

        assertThat(bot.refusal("sendMessage", inTopic(group.id(), topic))).isEqualTo("Bad Request: TOPIC_DELETED");
        now.updateAndGet(time -> time.plusSeconds(61));
        assertThat(bot.refusal("sendMessage", inTopic(group.id(), topic)))
                .isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void the_topics_root_can_be_missing_as_the_replied_message() {
        Group group = ira.createGroup("Acme", true);
        group.promoteBot(Set.of("manage_topics"));
        int topic = ira.createTopic(group.id(), "Ideas");

        assertThat(bot.ok("sendMessage", inTopic(group.id(), topic)).has("reply_to_message"))
                .isFalse();
    }

    @Test
    void without_privacy_a_member_hears_everything() {
        Group group = ira.createGroup("Acme", false);
        group.addBot();

        ira.say(group.id(), "ordinary");

        assertThat(bot.updates("{\"offset\":-1}")
                        .path(0)
                        .path("message")
                        .path("text")
                        .asText())
                .isEqualTo("ordinary");
    }

    @Test
    void a_mini_app_may_be_plain_http_where_that_is_allowed() {
        ira.start();

        bot.ok("sendMessage", """
            {"chat_id":%d,"text":"x","reply_markup":{"inline_keyboard":[[
            {"text":"Open","web_app":{"url":"http://localhost:8080/app/"}}]]}}
            """.formatted(ira.id()));
        assertThat(telegram.messages(ira.id()).getLast().replyMarkup().path("inline_keyboard"))
                .hasSize(1);
    }
}
