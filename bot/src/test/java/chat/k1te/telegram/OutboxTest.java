package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.testing.InMemoryStores;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What visitors say gets through whatever Telegram answers, and nothing is sent twice but where an answer was lost.
class OutboxTest {
    private BotUnderTest bot;
    private Office office;

    @BeforeEach
    void open() throws Exception {
        Stores stores = InMemoryStores.create();
        bot = BotUnderTest.start(SandboxTelegram.start(), stores, Duration.ofSeconds(2), Duration.ofMinutes(2));
        office = bot.office("Acme");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private long copies(Office where, String text) {
        return bot.telegram.messages(where.group().id()).stream()
                .map(SandboxMessage::text)
                .filter(words -> words.contains(text))
                .count();
    }

    private Guest settledGuest() throws InterruptedException {
        Guest guest = bot.guest(office);
        guest.post("message-0", "hello");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        return guest;
    }

    @Test
    void a_call_that_telegram_did_not_take_is_made_again_and_counts_as_no_repeat() throws Exception {
        Guest guest = settledGuest();
        bot.telegram.faults().failNext(1, "sendMessage", Fault.tooManyRequests(1));
        guest.post("message-1", "patience");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);

        assertThat(copies(office, "patience")).isEqualTo(1);
        assertThat(bot.bot().counts().repeats.sum()).isZero();
    }

    @Test
    void a_pause_that_telegram_asks_for_holds_up_only_its_own_group() throws Exception {
        Office other = bot.office("Other");
        bot.telegram.faults().failNext(1, "sendMessage", office.group().id(), Fault.tooManyRequests(3));
        bot.telegram.faults().failNext(1, "createForumTopic", office.group().id(), Fault.tooManyRequests(3));
        Guest slow = bot.guest(office);
        Guest quick = bot.guest(other);
        slow.post("message-1", "slow words");
        quick.post("message-1", "quick words");

        quick.awaitThread(thread -> thread.receipts().delivered() == 1);
        assertThat(slow.thread().receipts().delivered()).isZero();
        slow.awaitThread(thread -> thread.receipts().delivered() == 1);
        assertThat(copies(office, "slow words")).isEqualTo(1);
    }

    @Test
    void words_whose_answer_was_lost_are_sent_once_more_and_the_repeat_is_counted() throws Exception {
        Guest guest = settledGuest();
        bot.telegram.faults().failNext(1, "sendMessage", Fault.dropAfter());
        guest.post("message-1", "twice");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);

        assertThat(copies(office, "twice")).isEqualTo(2);
        assertThat(bot.bot().counts().repeats.sum()).isEqualTo(1);
    }

    @Test
    void html_from_an_edge_server_a_server_error_and_silence_lose_nothing() throws Exception {
        Guest guest = settledGuest();
        bot.telegram.faults().failNext(1, "sendMessage", Fault.badGateway());
        guest.post("message-1", "first");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        bot.telegram.faults().failNext(1, "sendMessage", Fault.serverError());
        guest.post("message-2", "second");
        guest.awaitThread(thread -> thread.receipts().delivered() == 3);
        bot.telegram.faults().failNext(1, "sendMessage", Fault.hang(Duration.ofSeconds(4)));
        guest.post("message-3", "third");
        guest.awaitThread(thread -> thread.receipts().delivered() == 4);

        assertThat(copies(office, "first")).isEqualTo(1);
        assertThat(copies(office, "second")).isEqualTo(1);
        assertThat(copies(office, "third")).isBetween(1L, 2L);
    }

    @Test
    void nothing_is_sent_twice_by_the_http_client_itself() throws Exception {
        Guest guest = settledGuest();
        bot.telegram.faults().failNext(1, "sendMessage", Fault.dropBefore());
        guest.post("message-1", "once");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);

        assertThat(bot.telegram.calls())
                .filteredOn(call -> call.params().path("text").asText().equals("once"))
                .hasSize(2);
        assertThat(bot.bot().counts().repeats.sum()).isEqualTo(1);
    }

    @Test
    void words_for_a_deleted_topic_go_to_a_new_one_with_the_card() throws Exception {
        Guest guest = settledGuest();
        int first = guest.topic();
        office.group().deleteTopic(first);
        guest.post("message-1", "still there?");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);

        assertThat(guest.topic()).isNotEqualTo(first);
        assertThat(bot.telegram.messages(office.group().id(), guest.topic()))
                .filteredOn(message -> !message.service())
                .singleElement()
                .satisfies(card -> assertThat(card.text()).startsWith("Visitor").endsWith("still there?"));
    }

    @Test
    void words_wait_while_the_bot_may_not_write_and_arrive_when_it_may_again() throws Exception {
        Guest guest = settledGuest();
        office.group().removeBot();
        guest.post("message-1", "anyone?");
        bot.telegram.await(
                () -> bot.telegram.calls().stream()
                        .anyMatch(call -> call.params().path("text").asText().equals("anyone?")),
                BotUnderTest.PATIENCE);
        assertThat(guest.thread().outgoing().due()).containsExactly(2L);

        office.group().promoteBot(Set.of("manage_topics"));
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        assertThat(copies(office, "anyone?")).isEqualTo(1);
    }

    @Test
    void words_said_while_the_bot_is_down_are_delivered_at_the_next_start() throws Exception {
        Guest guest = settledGuest();
        bot.bot().close();
        guest.post("message-1", "while away");
        bot.restart();
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        assertThat(copies(office, "while away")).isEqualTo(1);
    }
}
