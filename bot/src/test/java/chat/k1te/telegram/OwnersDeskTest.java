package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxOptions;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The owner's private chat as a desk, of a bot that has topics there.
class OwnersDeskTest {
    private BotUnderTest bot;
    private Person ira;
    private Office office;

    @BeforeEach
    void open() throws Exception {
        SandboxTelegram telegram =
                SandboxTelegram.start(SandboxOptions.defaults().withPrivateTopics(true));
        bot = BotUnderTest.start(telegram, InMemoryStores.create(), Duration.ofSeconds(10), Duration.ofMinutes(2));
        ira = bot.telegram.person("Ira", "en");
        ira.start();
        ira.say(ira.id(), "/newchannel Acme");
        ira.press(ira.id(), shown("Then answer alone").messageId(), "Answer right here");
        office = new Office(ira, ira.createGroup("unused", false), bot.channelOf(shown("data-channel")));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shown(String part) {
        return bot.telegram.awaitMessage(ira.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private Guest guest(String words) throws InterruptedException {
        Guest guest = bot.guest(office);
        guest.post("message-1", words);
        guest.awaitThread(thread -> thread.receipts().delivered() == 1 && !thread.isDue());
        return guest;
    }

    private static String last(Guest guest) {
        Message message = guest.messages().getLast();
        return ((Content.Text) message.content()).text();
    }

    @Test
    void each_visitor_is_a_topic_and_what_is_typed_there_reaches_only_that_visitor() throws Exception {
        Guest anna = guest("anna asks");
        Guest boris = guest("boris asks");
        assertThat(anna.topic()).isNotEqualTo(boris.topic());
        ira.sayIn(ira.id(), anna.topic(), "for anna");
        ira.sayIn(ira.id(), boris.topic(), "for boris");
        anna.awaitThread(thread -> thread.log().seq() == 2);
        boris.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(last(anna)).isEqualTo("for anna");
        assertThat(last(boris)).isEqualTo("for boris");
    }

    @Test
    void commands_work_where_topics_can_not_be_closed() throws Exception {
        Guest anna = guest("anna asks");
        ira.sayIn(ira.id(), anna.topic(), "/close");
        ChatThread closed = anna.awaitThread(thread -> thread.state() == ThreadState.CLOSED && !thread.isDue());
        assertThat(closed.log().seq()).isEqualTo(2);
        anna.post("message-2", "one more thing");
        anna.awaitThread(thread -> thread.receipts().delivered() == 3 && !thread.isDue());
        assertThat(anna.thread().state()).isEqualTo(ThreadState.WAITING);
    }

    @Test
    void commands_of_the_owner_are_understood_beside_the_topics() throws Exception {
        guest("anna asks");
        ira.say(ira.id(), "/help");
        shown("How it works");
    }
}
