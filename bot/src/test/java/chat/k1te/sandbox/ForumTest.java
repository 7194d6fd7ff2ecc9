package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForumTest extends WithTelegram {
    private final Group group = ira.createGroup("Acme support", true);

    @BeforeEach
    void promote() {
        group.promoteBot(Set.of("manage_topics", "delete_messages", "pin_messages"));
        bot.drain();
    }

    private int createTopic(String name) {
        return bot.ok("createForumTopic", "{\"chat_id\":%d,\"name\":\"%s\"}".formatted(group.id(), name))
                .path("message_thread_id")
                .asInt();
    }

    private String send(int topicId) {
        return "{\"chat_id\":%d,\"message_thread_id\":%d,\"text\":\"Hello\"}".formatted(group.id(), topicId);
    }

    private String topic(int topicId) {
        return "{\"chat_id\":%d,\"message_thread_id\":%d}".formatted(group.id(), topicId);
    }

    @Test
    void the_bot_gets_its_own_service_messages_but_not_its_own_words() {
        int topic = createTopic("Anna");
        bot.ok("sendMessage", send(topic));

        JsonNode updates = bot.updates("{}");

        assertThat(updates).hasSize(1);
        assertThat(updates.path(0)
                        .path("message")
                        .path("forum_topic_created")
                        .path("name")
                        .asText())
                .isEqualTo("Anna");
        assertThat(updates.path(0).path("message").path("message_id").asInt()).isEqualTo(topic);
    }

    @Test
    void a_message_in_a_topic_seems_to_reply_to_the_message_that_created_it() {
        int topic = createTopic("Anna");
        ira.sayIn(group.id(), topic, "Hi Anna!");

        JsonNode message = bot.updates("{\"offset\":-1}").path(0).path("message");

        assertThat(message.path("is_topic_message").asBoolean()).isTrue();
        assertThat(message.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(message.path("reply_to_message").path("message_id").asInt()).isEqualTo(topic);
    }

    @Test
    void a_deleted_topic_is_found_out_only_by_the_next_call() {
        int topic = createTopic("Anna");
        int before = bot.updates("{}").size();

        group.deleteTopic(topic);

        assertThat(bot.updates("{}")).hasSize(before);
        assertThat(bot.refusal("sendMessage", send(topic))).isEqualTo("Bad Request: message thread not found");
        assertThat(bot.refusal("closeForumTopic", topic(topic))).isEqualTo("Bad Request: TOPIC_ID_INVALID");
        assertThat(bot.ok("sendChatAction", send(topic).replace("\"text\":\"Hello\"", "\"action\":\"typing\""))
                        .asBoolean())
                .isTrue();
    }

    @Test
    void general_is_reached_by_no_id_and_never_by_one() {
        assertThat(bot.refusal("sendMessage", send(1))).isEqualTo("Bad Request: message thread not found");
        assertThat(bot.ok("sendMessage", "{\"chat_id\":%d,\"text\":\"Hello\"}".formatted(group.id()))
                        .has("message_thread_id"))
                .isFalse();
    }

    @Test
    void a_reply_in_general_names_a_thread_that_is_no_topic() {
        int first = ira.say(group.id(), "Hello");
        ira.reply(group.id(), first, "Hello yourself");

        JsonNode message = bot.updates("{\"offset\":-1}").path(0).path("message");

        assertThat(message.path("message_thread_id").asInt()).isEqualTo(first);
        assertThat(message.has("is_topic_message")).isFalse();
        assertThat(bot.refusal("sendMessage", send(first))).isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void topics_are_switched_off_without_an_update_and_messages_land_in_the_main_chat() {
        int topic = createTopic("Anna");
        int before = bot.updates("{}").size();

        group.setForum(false);

        assertThat(bot.updates("{}")).hasSize(before);
        JsonNode sent = bot.ok("sendMessage", send(topic));
        assertThat(sent.has("message_thread_id")).isFalse();
        assertThat(sent.path("chat").has("is_forum")).isFalse();
        assertThat(bot.refusal("closeForumTopic", topic(topic))).isEqualTo("Bad Request: the chat is not a forum");
    }

    @Test
    void doing_the_same_again_is_not_modified() {
        int topic = createTopic("Anna");

        bot.ok("closeForumTopic", topic(topic));

        assertThat(bot.refusal("closeForumTopic", topic(topic))).isEqualTo("Bad Request: TOPIC_NOT_MODIFIED");
        bot.ok("reopenForumTopic", topic(topic));
        assertThat(bot.refusal("reopenForumTopic", topic(topic))).isEqualTo("Bad Request: TOPIC_NOT_MODIFIED");
        assertThat(bot.refusal(
                        "editForumTopic",
                        "{\"chat_id\":%d,\"message_thread_id\":%d,\"name\":\"Anna\"}".formatted(group.id(), topic)))
                .isEqualTo("Bad Request: TOPIC_NOT_MODIFIED");
    }

    @Test
    void creating_twice_makes_two_topics_and_long_names_are_cut_without_a_word() {
        String name = "x".repeat(200);
        int first = createTopic(name);
        int second = createTopic(name);

        assertThat(first).isNotEqualTo(second);
        assertThat(group.topics()).extracting(Topic::name).containsExactly("x".repeat(128), "x".repeat(128));
    }

    @Test
    void a_bot_without_the_right_is_told_so() {
        int own = createTopic("Anna");
        int foreign = ira.createTopic(group.id(), "Ideas");
        group.demoteBot();

        assertThat(bot.refusal("createForumTopic", "{\"chat_id\":%d,\"name\":\"Bo\"}".formatted(group.id())))
                .isEqualTo("Bad Request: not enough rights to create a topic");
        assertThat(bot.refusal("closeForumTopic", topic(foreign)))
                .isEqualTo("Bad Request: not enough rights to close or open the topic");
        bot.ok("closeForumTopic", topic(own));
        group.closeTopic(foreign);
        assertThat(bot.refusal("sendMessage", send(foreign))).isEqualTo("Bad Request: TOPIC_CLOSED");
        bot.ok("sendMessage", send(own));
    }

    @Test
    void topics_need_a_name_and_a_colour_that_exists() {
        assertThat(bot.refusal("createForumTopic", "{\"chat_id\":%d,\"name\":\" \"}".formatted(group.id())))
                .isEqualTo("Bad Request: name must be non-empty");
        assertThat(bot.refusal(
                        "createForumTopic",
                        "{\"chat_id\":%d,\"name\":\"Anna\",\"icon_color\":16777216}".formatted(group.id())))
                .isEqualTo("Bad Request: invalid icon color specified");
        assertThat(bot.refusal("closeForumTopic", topic(0)))
                .isEqualTo("Bad Request: invalid forum topic identifier specified");
    }

    @Test
    void pinning_says_so_in_the_topic() {
        int topic = createTopic("Anna");
        int card = bot.ok("sendMessage", send(topic)).path("message_id").asInt();

        bot.ok("pinChatMessage", "{\"chat_id\":%d,\"message_id\":%d}".formatted(group.id(), card));

        JsonNode pinned = bot.updates("{\"offset\":-1}").path(0).path("message");
        assertThat(pinned.path("pinned_message").path("message_id").asInt()).isEqualTo(card);
        assertThat(pinned.path("message_thread_id").asInt()).isEqualTo(topic);
    }

    @Test
    void a_closed_general_takes_nothing_from_a_bot_without_the_right() {
        group.closeGeneral();
        String plain = "{\"chat_id\":%d,\"text\":\"Hello\"}".formatted(group.id());
        bot.ok("sendMessage", plain);
        group.demoteBot();

        assertThat(bot.refusal("sendMessage", plain)).isEqualTo("Bad Request: TOPIC_CLOSED");
        assertThat(bot.refusal("reopenGeneralForumTopic", "{\"chat_id\":%d}".formatted(group.id())))
                .isEqualTo("Bad Request: not enough rights to close or open the topic");
        group.reopenGeneral();
        bot.ok("sendMessage", plain);
    }

    @Test
    void in_a_group_of_a_million_messages_old_topics_are_not_found() {
        int old = createTopic("Anna");

        group.outgrowTopics();

        assertThat(bot.refusal("sendMessage", send(old))).isEqualTo("Bad Request: message thread not found");
        int fresh = createTopic("Anna");
        assertThat(fresh).isGreaterThan(1_000_000);
        bot.ok("sendMessage", send(fresh));
    }

    @Test
    void a_reply_after_topics_are_switched_off_stays_a_reply() {
        int topic = createTopic("Anna");
        int hello = ira.sayIn(group.id(), topic, "Hello");
        group.setForum(false);

        JsonNode sent = bot.ok("sendMessage", """
            {"chat_id":%d,"message_thread_id":%d,"text":"Hi","reply_parameters":{"message_id":%d}}
            """.formatted(group.id(), topic, hello));

        assertThat(sent.path("reply_to_message").path("message_id").asInt()).isEqualTo(hello);
        assertThat(sent.has("external_reply")).isFalse();
        assertThat(sent.has("is_topic_message")).isFalse();
    }
}
