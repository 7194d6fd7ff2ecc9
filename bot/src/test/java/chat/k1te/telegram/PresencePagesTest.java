package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Presence;
import chat.k1te.testing.Await;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Office;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hours, holidays, the automatic answer and reminders, set in the private chat.
class PresencePagesTest {
    private BotUnderTest bot;
    private Office office;
    private Person ira;
    private SandboxMessage page;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        ira = office.owner();
        ira.say(ira.id(), "/channels");
        page = shown("Your channels");
        press("✓ Acme");
        press("🕘 Hours, reminders");
        page = shown("Open: always");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shown(String part) {
        return bot.telegram.awaitMessage(ira.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private void press(String label) {
        assertThat(ira.awaitAnswer(ira.press(ira.id(), page.messageId(), label), BotUnderTest.PATIENCE))
                .isPresent();
    }

    private Presence now() {
        return bot.stores
                .channels()
                .find(office.channel().id())
                .orElseThrow()
                .rules()
                .presence();
    }

    private void reply(String question, String words) {
        ira.reply(ira.id(), shown(question).messageId(), words);
    }

    @Test
    void hours_and_holidays_are_set_by_replies_also_after_a_restart() throws Exception {
        press("Set the hours");
        SandboxMessage question = shown("When do you answer?");
        bot.restart();
        ira.reply(ira.id(), question.messageId(), "whenever I like");
        shown("I did not understand these hours");
        ira.reply(ira.id(), question.messageId(), "Mon-Fri 9:00-18:00 Europe/Kyiv");
        shown("Open: Mon–Fri 9:00–18:00");
        press("Holidays");
        reply("On which days are you closed?", "2026-12-25");
        shown("Closed on: 2026-12-25");
        assertThat(now().hours().orElseThrow().holidays()).containsExactly(LocalDate.of(2026, 12, 25));
        press("Always open");
        assertThat(now().hours()).isEmpty();
    }

    @Test
    void the_automatic_answer_is_the_owners_or_ours() {
        press("Automatic answer");
        reply("What shall visitors read", "We sleep. Back at nine.");
        shown("visitors read: We sleep. Back at nine.");
        assertThat(now().awayText()).contains("We sleep. Back at nine.");
        reply("What shall visitors read", "-");
        Await.until("ours again", BotUnderTest.PATIENCE, () -> now().awayText().isEmpty());
    }

    @Test
    void reminders_are_chosen_by_a_button() {
        press("⏰ 15 min");
        assertThat(now().nudgeAfter()).contains(Duration.ofMinutes(15));
        assertThat(shown("has waited for 15 minutes.").replyMarkup().toString()).contains("✓ ⏰ 15 min");
        press("No reminder");
        assertThat(now().nudgeAfter()).isEmpty();
    }

    @Test
    void a_strangers_press_or_reply_changes_nothing() {
        Person eve = bot.telegram.person("Eve", "en");
        eve.start();
        SandboxMessage hers = bot.telegram.awaitMessage(
                eve.id(), message -> message.text().contains("Three steps"), BotUnderTest.PATIENCE);
        for (String data : new String[] {"presence:", "always:", "nudge:5:", "hours:"}) {
            String query = eve.pressForged(
                    eve.id(), hers.messageId(), data + office.channel().id());
            assertThat(eve.awaitAnswer(query, BotUnderTest.PATIENCE)
                            .orElseThrow()
                            .path("text")
                            .asText())
                    .isEqualTo("This button is out of date.");
        }
        assertThat(now()).isEqualTo(Presence.ALWAYS);
    }
}
