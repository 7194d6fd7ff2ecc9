package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Channel;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Refusal;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The owner's channels in the private chat.
class ChannelPagesTest {
    private BotUnderTest bot;
    private Office office;
    private Person ira;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        ira = office.owner();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shownTo(Person reader, String part) {
        return bot.telegram.awaitMessage(reader.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    /// The list and the pages are one message.
    private SandboxMessage page(String part) {
        return shownTo(ira, part);
    }

    private void press(SandboxMessage on, String label) {
        String query = ira.press(ira.id(), on.messageId(), label);
        assertThat(ira.awaitAnswer(query, BotUnderTest.PATIENCE)).isPresent();
    }

    private Channel now() {
        return bot.stores.channels().find(office.channel().id()).orElseThrow();
    }

    private SandboxMessage opened() {
        ira.say(ira.id(), "/channels");
        SandboxMessage list = page("Your channels");
        press(list, "✓ Acme");
        return page("Answered in: Acme support");
    }

    @Test
    void who_returns_sees_their_channels_and_who_is_olhathe_three_steps() {
        ira.start();
        assertThat(shownTo(ira, "Good to see you again, Ira!").replyMarkup().toString())
                .contains("✓ Acme");
        Person olha = bot.telegram.person("Olha", "uk");
        olha.start();
        shownTo(olha, "Три кроки");
        olha.say(olha.id(), "/channels");
        shownTo(olha, "Каналів ще немає");
    }

    @Test
    void a_channel_is_paused_and_resumed_in_place() {
        SandboxMessage page = opened();
        press(page, "⏸ Pause");
        page("Paused: visitors read");
        Guest guest = bot.guest(new Office(ira, office.group(), now()));
        assertThat(guest.post("message-1", "hello")).isEqualTo(new Posting.Refused(Refusal.PAUSED));
        press(page, "▶️ Resume");
        assertThat(now().rules().paused()).isFalse();
        press(page, "← All channels");
        page("Your channels");
    }

    @Test
    void a_channel_is_renamed_by_a_reply_that_may_come_after_a_restart() throws Exception {
        press(opened(), "✏️ Rename");
        SandboxMessage question = page("Send me the new name");
        bot.restart();
        ira.reply(ira.id(), question.messageId(), "x".repeat(Channel.NAME_LIMIT + 1));
        page("This name is too long");
        ira.reply(ira.id(), question.messageId(), "  Acme Cups ");
        page("Renamed. Visitors read “Acme Cups” now.");
        assertThat(now().name()).isEqualTo("Acme Cups");
    }

    @Test
    void the_embed_code_can_be_had_again() {
        int before = bot.telegram.messages(ira.id()).size();
        press(opened(), "📋 Embed code");
        assertThat(bot.telegram
                        .messages(ira.id())
                        .subList(before, bot.telegram.messages(ira.id()).size()))
                .anyMatch(message -> message.text().contains("data-channel=\"" + now().key() + "\""));
    }

    @Test
    void a_check_says_what_is_missing_and_again_when_it_is_well() {
        office.group().promoteBot(Set.of("delete_messages"));
        shownTo(ira, "I may not manage topics in Acme support any more");
        ira.say(ira.id(), "/channels");
        press(page("Your channels"), "⚠ Acme");
        press(page("Answered in: Acme support"), "🩺 Check");
        SandboxMessage list = page("Acme in Acme support");
        assertThat(list.text()).contains("✓ I am an admin of the group", "✗ I may not manage topics");
        assertThat(list.replyMarkup().at("/inline_keyboard/0/0/url").asText()).contains("startgroup=check&admin=");
        office.group().promoteBot(Set.of("manage_topics"));
        shownTo(ira, "all is well again");
        press(list, "Check again");
        assertThat(page("✓ I may manage topics").text()).doesNotContain("✗");
    }

    @Test
    void disconnecting_is_asked_about_and_undone_by_another_group() throws Exception {
        SandboxMessage page = opened();
        press(page, "Disconnect the group");
        press(page("Disconnect Acme from"), "No, keep it");
        assertThat(now().group()).isPresent();
        press(page("Answered in:"), "Disconnect the group");
        press(page("Disconnect Acme from"), "Yes, disconnect");
        assertThat(now().group()).isEmpty();

        SandboxMessage unconnected = page("Not connected to a group");
        press(unconnected, "👥 Another group");
        Group other = ira.createGroup("Second office", true);
        other.promoteBot(Set.of("manage_topics"));
        int asked = page("Where shall the visitors of Acme")
                .replyMarkup()
                .at("/keyboard/0/0/request_chat/request_id")
                .asInt();
        ira.shareChat(asked, other.id());
        page("Acme is connected to Second office");
        assertThat(now().group().orElseThrow().id().value()).isEqualTo(other.id());
    }

    @Test
    void nobody_sees_or_changes_a_strangers_channel() {
        Person eve = bot.telegram.person("Eve", "en");
        eve.start();
        SandboxMessage hers = shownTo(eve, "Three steps");
        for (String action : new String[] {"channel", "embed", "rename", "pause", "disconnect!", "regroup"}) {
            String query = eve.pressForged(
                    eve.id(), hers.messageId(), action + ":" + office.channel().id());
            assertThat(eve.awaitAnswer(query, BotUnderTest.PATIENCE)
                            .orElseThrow()
                            .path("text")
                            .asText())
                    .isEqualTo("This button is out of date.");
        }
        assertThat(now()).isEqualTo(office.channel().withVersion(now().version()));
        assertThat(bot.telegram.messages(eve.id()))
                .noneMatch(message -> message.text().contains("Acme"));
    }

    @Test
    void a_page_with_trouble_says_what_to_do() {
        office.group().removeBot();
        shownTo(ira, "I was removed from Acme support");
        ira.say(ira.id(), "/channels");
        press(page("Your channels"), "⚠ Acme");
        assertThat(page("Answered in: Acme support").text()).contains("I was removed from Acme support");
    }
}
