package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people send and how they send it, as the bot sees it.
class ContentsTest extends WithTelegram {
    private final Group group = ira.createGroup("Acme support", true);
    private int topic;

    @BeforeEach
    void promote() {
        group.promoteBot(Set.of("manage_topics"));
        topic = ira.createTopic(group.id(), "Anna");
        bot.ok("getUpdates", "{\"allowed_updates\":[\"message\",\"edited_message\",\"message_reaction\"]}");
        bot.drain();
    }

    private JsonNode last(String type) {
        return bot.updates("{\"offset\":-1}").path(0).path(type);
    }

    private JsonNode lastMessage() {
        return last("message");
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"')).orElseThrow();
    }

    @Test
    void what_is_not_a_file_has_its_fields() {
        ira.sendContact(group.id(), topic, "+380441234567", "Anna", "");
        assertThat(lastMessage().path("contact").path("phone_number").asText()).isEqualTo("+380441234567");
        ira.sendPoll(group.id(), topic, "When?", List.of("Now", "Later"));
        assertThat(lastMessage().path("poll").path("options")).hasSize(2);
        ira.sendQuiz(group.id(), topic, "2 × 2?", List.of("4", "5"), 0);
        assertThat(lastMessage().path("poll").path("type").asText()).isEqualTo("quiz");
        ira.sendChecklist(group.id(), topic, "To do", List.of("Call", "Write"));
        assertThat(lastMessage()
                        .path("checklist")
                        .path("tasks")
                        .path(1)
                        .path("id")
                        .asInt())
                .isEqualTo(2);
        ira.sendDice(group.id(), topic, "🎲", 5);
        assertThat(lastMessage().path("dice").path("value").asInt()).isEqualTo(5);
        ira.sendStory(group.id(), topic);
        assertThat(lastMessage().path("story").path("chat").path("id").asLong()).isEqualTo(ira.id());
        ira.sendPaidMedia(group.id(), topic, 10);
        assertThat(lastMessage().path("paid_media").path("star_count").asInt()).isEqualTo(10);
        assertThat(lastMessage().path("is_topic_message").asBoolean()).isTrue();
    }

    @Test
    void a_rich_message_has_blocks_and_no_text() {
        ira.sendRichMessage(
                group.id(), topic, json("[{'type':'paragraph','text':['Hi ',{'type':'bold','text':'you'}]}]"));

        assertThat(lastMessage().has("text")).isFalse();
        assertThat(lastMessage().path("rich_message").path("blocks").path(0).path("text"))
                .hasSize(2);
    }

    @Test
    void a_message_of_an_unknown_kind_tells_nothing_of_what_it_is() {
        int id = ira.sendUnknown(group.id(), topic);
        assertThat(lastMessage().path("message_id").asInt()).isEqualTo(id);
        assertThat(lastMessage().propertyStream().map(field -> field.getKey()))
                .containsExactlyInAnyOrder(
                        "message_id",
                        "from",
                        "chat",
                        "date",
                        "message_thread_id",
                        "is_topic_message",
                        "reply_to_message");

        ira.sendRaw(group.id(), topic, Json.object().put("hologram", 7));
        assertThat(lastMessage().path("hologram").asInt()).isEqualTo(7);
    }

    @Test
    void a_live_location_moves_by_edits_until_it_stops() {
        int id = ira.sendLiveLocation(group.id(), topic, 50.45, 30.52, Duration.ofHours(1));

        ira.moveLocation(group.id(), id, 50.46, 30.53);
        assertThat(last("edited_message").path("location").path("latitude").asDouble())
                .isEqualTo(50.46);
        assertThat(last("edited_message").path("location").path("live_period").asInt())
                .isEqualTo(3600);
        ira.stopLocation(group.id(), id);
        assertThat(last("edited_message").path("location").has("live_period")).isFalse();
    }

    @Test
    void words_may_have_any_entities_even_unheard_of() {
        JsonNode entities = json(
                "[{'type':'custom_emoji','offset':0,'length':2,'custom_emoji_id':'5'},{'type':'wavy','offset':3,'length':2}]");
        ira.sayFormatted(group.id(), topic, "😀 hi", entities);

        assertThat(lastMessage().path("entities"))
                .extracting(entity -> entity.path("type").asText())
                .containsExactly("custom_emoji", "wavy");
    }

    @Test
    void a_forward_names_its_origin_in_the_new_way_and_the_old() {
        ira.forwarding(ForwardOrigin.hiddenUser("Bob")).sayIn(group.id(), topic, "Hello");
        assertThat(lastMessage().path("forward_origin").path("sender_user_name").asText())
                .isEqualTo("Bob");
        assertThat(lastMessage().path("forward_sender_name").asText()).isEqualTo("Bob");

        ira.forwarding(ForwardOrigin.channel("News", 7)).sendPhoto(group.id(), topic, new byte[] {1}, "");
        assertThat(lastMessage().path("forward_origin").path("type").asText()).isEqualTo("channel");
        assertThat(lastMessage().path("forward_from_message_id").asInt()).isEqualTo(7);
        assertThat(lastMessage().has("photo")).isTrue();

        ira.forwarding(ForwardOrigin.chat(group, "Boss")).sayIn(group.id(), topic, "Hello");
        assertThat(lastMessage().path("forward_origin").path("author_signature").asText())
                .isEqualTo("Boss");

        int mine = ira.say(group.id(), "mine");
        ira.forward(group.id(), mine, group.id(), topic);
        assertThat(lastMessage()
                        .path("forward_origin")
                        .path("sender_user")
                        .path("id")
                        .asLong())
                .isEqualTo(ira.id());
        assertThat(lastMessage().path("forward_from").path("id").asLong()).isEqualTo(ira.id());
    }

    @Test
    void a_reply_quotes_and_from_another_topic_it_is_external() {
        int hello = ira.sayIn(group.id(), topic, "Hello there");

        ira.quoting(group.id(), hello, "there").sayIn(group.id(), topic, "Where?");
        assertThat(lastMessage().path("reply_to_message").path("message_id").asInt())
                .isEqualTo(hello);
        assertThat(lastMessage().path("quote").path("position").asInt()).isEqualTo(6);

        int other = ira.createTopic(group.id(), "Bo");
        ira.quoting(group.id(), hello, "Hello").sayIn(group.id(), other, "Hi");
        assertThat(lastMessage().path("external_reply").path("message_id").asInt())
                .isEqualTo(hello);
        assertThat(lastMessage().path("quote").path("text").asText()).isEqualTo("Hello");
        assertThat(lastMessage().path("reply_to_message").path("message_id").asInt())
                .isEqualTo(other);
    }

    @Test
    void one_person_speaks_under_other_names() {
        int id = ira.anonymously().sayIn(group.id(), topic, "We are here");
        assertThat(lastMessage().path("from").path("username").asText()).isEqualTo("GroupAnonymousBot");
        assertThat(lastMessage().path("sender_chat").path("id").asLong()).isEqualTo(group.id());
        ira.edit(group.id(), id, "We were here");
        assertThat(last("edited_message").path("from").path("id").asLong()).isEqualTo(1087968824L);

        ira.asChannel("News").sayIn(group.id(), topic, "Read this");
        assertThat(lastMessage().path("from").path("id").asLong()).isEqualTo(136817688L);
        assertThat(lastMessage().path("sender_chat").path("type").asText()).isEqualTo("channel");

        ira.asLinkedChannel("News").say(group.id(), "Post");
        assertThat(lastMessage().path("from").path("id").asLong()).isEqualTo(777000L);
        assertThat(lastMessage().path("is_automatic_forward").asBoolean()).isTrue();
        assertThat(lastMessage()
                        .path("forward_origin")
                        .path("chat")
                        .path("title")
                        .asText())
                .isEqualTo("News");
    }

    @Test
    void a_message_can_carry_further_fields() {
        ira.with("has_media_spoiler", BooleanNode.TRUE).sendPhoto(group.id(), topic, new byte[] {1}, "");

        assertThat(lastMessage().path("has_media_spoiler").asBoolean()).isTrue();
    }

    @Test
    void reactions_are_drawn_emoji_too_or_many_or_the_groups_own() {
        int hello = ira.sayIn(group.id(), topic, "Hello");

        ira.react(group.id(), hello, "👍 🔥");
        assertThat(last("message_reaction").path("new_reaction")).hasSize(2);
        ira.reactCustom(group.id(), hello, "5417");
        assertThat(last("message_reaction").path("old_reaction")).hasSize(2);
        assertThat(last("message_reaction")
                        .path("new_reaction")
                        .path(0)
                        .path("custom_emoji_id")
                        .asText())
                .isEqualTo("5417");
        ira.anonymously().react(group.id(), hello, "👀");
        assertThat(last("message_reaction").path("actor_chat").path("id").asLong())
                .isEqualTo(group.id());
        assertThat(last("message_reaction").has("user")).isFalse();
    }

    @Test
    void only_ones_own_can_be_edited() {
        Person max = telegram.person("Max", "en");
        max.addTo(group);
        int hello = ira.say(group.id(), "Hello");

        assertThatThrownBy(() -> max.edit(group.id(), hello, "Bye")).hasMessage("not an own message");
    }
}
