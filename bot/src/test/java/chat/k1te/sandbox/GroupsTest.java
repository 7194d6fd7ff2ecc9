package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTest extends WithTelegram {
    private static final String PICKER = """
        {"chat_id":%d,"text":"Choose","reply_markup":{"keyboard":[[{"text":"Choose a group","request_chat":
        {"request_id":7,"chat_is_channel":false,"chat_is_forum":true,"request_title":true,"bot_is_member":true,
        "bot_administrator_rights":{"is_anonymous":false,"can_manage_chat":true,"can_delete_messages":true,
        "can_manage_video_chats":false,"can_restrict_members":false,"can_promote_members":false,
        "can_change_info":false,"can_invite_users":true,"can_post_stories":false,"can_edit_stories":false,
        "can_delete_stories":false,"can_pin_messages":true,"can_manage_topics":true}}}]]}}
        """;

    private JsonNode last(String type) {
        return bot.updates("{\"offset\":-1}").path(0).path(type);
    }

    @Test
    void an_upgrade_changes_the_id_and_the_old_one_says_where_to_go() {
        Group group = ira.createGroup("Acme", false);
        group.addBot();
        long old = group.id();
        bot.drain();

        long fresh = group.migrate();

        JsonNode updates = bot.updates("{}");
        assertThat(updates.path(0).path("message").path("migrate_to_chat_id").asLong())
                .isEqualTo(fresh);
        assertThat(updates.path(1).path("message").path("migrate_from_chat_id").asLong())
                .isEqualTo(old);
        assertThat(updates.path(1).path("message").path("message_id").asInt()).isEqualTo(1);
        JsonNode refused = bot.call("sendMessage", text(old, "Hello"));
        assertThat(refused.path("description").asText())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(refused.path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(fresh);
        assertThat(bot.ok("getChat", "{\"chat_id\":%d}".formatted(old))
                        .path("id")
                        .asLong())
                .isEqualTo(old);
        bot.ok("sendMessage", text(fresh, "Hello"));
    }

    @Test
    void one_of_the_two_messages_of_an_upgrade_can_get_lost() {
        Group group = ira.createGroup("Acme", false);
        group.addBot();
        bot.drain();
        telegram.faults().loseNextUpdates(1, "message");

        group.migrate();

        assertThat(bot.updates("{}"))
                .extracting(update -> update.path("message").has("migrate_to_chat_id"))
                .doesNotContain(true);
    }

    @Test
    void a_removed_bot_is_told_and_refused() {
        Group group = ira.createGroup("Acme", true);
        group.promoteBot(Set.of("manage_topics"));
        bot.drain();

        group.removeBot();

        JsonNode updates = bot.updates("{}");
        assertThat(updates.path(0)
                        .path("my_chat_member")
                        .path("new_chat_member")
                        .path("status")
                        .asText())
                .isEqualTo("kicked");
        assertThat(bot.refusal("sendMessage", text(group.id(), "Hello")))
                .isEqualTo("Forbidden: bot was kicked from the supergroup chat");
        ira.say(group.id(), "Is it gone?");
        assertThat(bot.updates("{}")).hasSize(updates.size());
    }

    @Test
    void with_privacy_only_commands_replies_and_service_messages_are_heard() {
        Group group = ira.createGroup("Acme", false);
        group.addBot();
        int card = bot.ok("sendMessage", text(group.id(), "Hello"))
                .path("message_id")
                .asInt();
        bot.drain();

        ira.say(group.id(), "ordinary");
        ira.say(group.id(), "@kite_demo_bot hello");
        ira.say(group.id(), "/close@some_other_bot");
        assertThat(bot.updates("{}")).isEmpty();

        ira.say(group.id(), "/close");
        ira.say(group.id(), "/close@Kite_Demo_Bot");
        ira.reply(group.id(), card, "a reply");
        assertThat(bot.updates("{}")).hasSize(3);

        group.promoteBot(Set.of("delete_messages"));
        bot.drain();
        ira.say(group.id(), "ordinary");
        assertThat(last("message").path("text").asText()).isEqualTo("ordinary");
    }

    @Test
    void the_picker_adds_the_bot_with_the_rights_of_the_button_and_then_tells_it() {
        ira.start();
        bot.ok("sendMessage", PICKER.formatted(ira.id()));
        Group group = ira.createGroup("Acme", true);
        bot.drain();

        ira.shareChat(7, group.id());

        JsonNode shared = last("message").path("chat_shared");
        assertThat(shared.path("chat_id").asLong()).isEqualTo(group.id());
        assertThat(shared.path("title").asText()).isEqualTo("Acme");
        JsonNode member =
                bot.ok("getChatMember", "{\"chat_id\":%d,\"user_id\":%d}".formatted(group.id(), telegram.botId()));
        assertThat(member.path("status").asText()).isEqualTo("administrator");
        assertThat(member.path("can_manage_topics").asBoolean()).isTrue();
        assertThat(member.path("can_promote_members").asBoolean()).isFalse();
    }

    @Test
    void chats_are_requested_in_private_only() {
        Group group = ira.createGroup("Acme", true);
        group.addBot();

        assertThat(bot.refusal("sendMessage", PICKER.formatted(group.id())))
                .isEqualTo("Bad Request: chats can be requested in private chats only");
    }

    @Test
    void a_prepared_button_is_answered_from_a_mini_app() {
        ira.start();
        JsonNode button = Json.parse(PICKER.formatted(1))
                .orElseThrow()
                .path("reply_markup")
                .path("keyboard")
                .path(0)
                .path(0);
        String id = bot.ok("savePreparedKeyboardButton", "{\"user_id\":%d,\"button\":%s}".formatted(ira.id(), button))
                .path("id")
                .asText();
        Group group = ira.createGroup("Acme", true);

        ira.sharePreparedChat(id, group.id());

        assertThat(last("message").path("chat_shared").path("request_id").asInt())
                .isEqualTo(7);
    }

    @Test
    void a_link_brings_the_bot_into_a_group_which_is_upgraded_for_its_rights() {
        Group group = ira.createGroup("Acme", false);
        long old = group.id();

        ira.startInGroup(group, "ch_Ab3", Set.of("manage_topics", "pin_messages"));

        JsonNode start = last("message");
        assertThat(start.path("text").asText()).isEqualTo("/start@kite_demo_bot ch_Ab3");
        assertThat(start.path("entities").path(0).path("type").asText()).isEqualTo("bot_command");
        assertThat(group.id()).isNotEqualTo(old);
        bot.ok("getChatAdministrators", "{\"chat_id\":%d}".formatted(group.id()));
    }

    @Test
    void a_bot_without_rights_hears_why() {
        Group group = ira.createGroup("Acme", true);
        group.addBot();
        int hello = ira.say(group.id(), "Hello");
        group.setMembersMayWrite(false);

        assertThat(bot.refusal("sendMessage", text(group.id(), "Hello")))
                .isEqualTo("Bad Request: not enough rights to send text messages to the chat");
        assertThat(bot.refusal("pinChatMessage", message(group.id(), hello)))
                .isEqualTo("Bad Request: not enough rights to manage pinned messages in the chat");
        assertThat(bot.refusal("deleteMessage", message(group.id(), hello)))
                .isEqualTo("Bad Request: message can't be deleted");
    }

    @Test
    void people_are_reached_only_after_they_began_and_while_they_want_it() {
        assertThat(bot.refusal("sendMessage", text(ira.id(), "Hello"))).isEqualTo("Bad Request: chat not found");
        ira.createGroup("Acme", true).addBot();
        assertThat(bot.refusal("sendMessage", text(ira.id(), "Hello")))
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
        ira.start("hand-off_1");
        bot.ok("sendMessage", text(ira.id(), "Hello"));
        ira.blockBot();
        assertThat(last("my_chat_member").path("new_chat_member").path("status").asText())
                .isEqualTo("kicked");
        assertThat(bot.refusal("sendMessage", text(ira.id(), "Hello")))
                .isEqualTo("Forbidden: bot was blocked by the user");
    }

    @Test
    void private_chats_and_basic_groups_share_one_count_of_messages() {
        Group basic = ira.createGroup("Basic", false);
        Group forum = ira.createGroup("Forum", true);

        int first = ira.say(ira.id(), "one");
        int second = ira.say(basic.id(), "two");

        assertThat(second).isEqualTo(first + 1);
        assertThat(ira.say(forum.id(), "three")).isEqualTo(2);
    }

    @Test
    void an_upgrade_can_be_told_in_part_or_not_at_all() {
        Group group = ira.createGroup("Acme", false);
        group.addBot();
        bot.drain();

        long fresh = group.migrate(Set.of(MigrationNews.IN_NEW_CHAT));

        JsonNode updates = bot.updates("{}");
        assertThat(updates).hasSize(1);
        assertThat(updates.path(0).path("message").has("migrate_from_chat_id")).isTrue();
        assertThat(updates.path(0).path("message").path("chat").path("id").asLong())
                .isEqualTo(fresh);
    }

    @Test
    void a_bot_that_left_was_not_kicked() {
        Group group = ira.createGroup("Acme", true);
        group.promoteBot(Set.of("manage_topics"));

        group.letBotGo();

        assertThat(bot.refusal("sendMessage", text(group.id(), "Hello")))
                .isEqualTo("Forbidden: bot is not a member of the supergroup chat");
    }
}
