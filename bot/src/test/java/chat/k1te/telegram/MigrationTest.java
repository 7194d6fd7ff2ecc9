package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.MigrationNews;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Content;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A basic group becomes a supergroup, with another id and message numbers from 1; either sign of it may be missed.
class MigrationTest {
    private BotUnderTest bot;
    private Office office;
    private Guest guest;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        Person ira = bot.telegram.person("Ira", "en");
        ira.start();
        Group group = ira.createGroup("Plain", false);
        group.addBot();
        ira.say(group.id(), "/newchannel@" + bot.telegram.botUsername() + " Acme");
        office = new Office(ira, group, bot.channelOf(shown(ira.id(), "data-channel")));
        shown(ira.id(), "to share or print");
        guest = bot.guest(office);
        guest.post("message-0", "before");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shown(long chat, String part) {
        return bot.telegram.awaitMessage(chat, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private void goesOnIn(long fresh) throws Exception {
        guest.post("message-1", "after");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        SandboxMessage after = shown(fresh, "after");
        office.owner().reply(fresh, after.messageId(), "answered");
        guest.awaitThread(thread -> thread.log().seq() == 3);
        assertThat(((Content.Text) guest.messages().getLast().content()).text()).isEqualTo("answered");
        assertThat(bot.telegram.messages(fresh))
                .filteredOn(message -> message.text().endsWith("after"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(MigrationNews.class)
    void is_followed_by_any_one_of_its_signs(MigrationNews sign) throws Exception {
        goesOnIn(office.group().migrate(EnumSet.of(sign)));
    }

    @Test
    void is_followed_by_the_answer_to_the_next_call_when_no_sign_came() throws Exception {
        goesOnIn(office.group().migrate(Set.of()));
    }

    @Test
    void is_followed_once_when_all_signs_come_and_the_owner_is_not_bothered() throws Exception {
        int before = bot.telegram.messages(office.owner().id()).size();
        goesOnIn(office.group().migrate());
        assertThat(bot.telegram.messages(office.owner().id())).hasSize(before);
    }

    @Test
    void leaves_the_old_numbers_behind() throws Exception {
        long old = office.group().id();
        int number = shown(old, "before").messageId();
        long fresh = office.group().migrate();
        goesOnIn(fresh);
        // A message of the new chat that has the number of an old one is not taken for it.
        int same = 0;
        while (same < number) {
            same = office.owner().say(fresh, "small talk");
        }
        office.owner().reply(fresh, same, "to a colleague");
        guest.post("message-2", "the end");
        guest.awaitThread(thread -> thread.receipts().delivered() == 4);
        assertThat(guest.messages()).hasSize(4);
    }
}
