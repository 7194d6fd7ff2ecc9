package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Inbox;
import chat.k1te.relay.InboxEntry;
import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.SandboxOptions;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.tenant.BotId;
import chat.k1te.testing.Await;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.testing.InMemoryInbox;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.testing.ManualClock;
import chat.k1te.thread.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Updates come in once each, whatever Telegram, the network, the library or the store does.
class IntakeTest {
    private final ManualClock telegramTime = new ManualClock();
    private final FailingInbox inbox = new FailingInbox();
    private BotUnderTest bot;
    private Office office;
    private Guest guest;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start(
                SandboxTelegram.start(SandboxOptions.defaults().withClock(telegramTime)),
                InMemoryStores.with(inbox),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3));
        office = bot.office("Acme");
        guest = bot.guest(office);
        guest.post("message-1", "Hello");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private void answer(String text) throws InterruptedException {
        office.owner().sayIn(office.group().id(), guest.topic(), text);
    }

    private List<String> answers() {
        return guest.messages().stream()
                .filter(message -> !message.fromVisitor())
                .map(message -> ((Content.Text) message.content()).text())
                .toList();
    }

    private void awaitAnswers(int count) throws InterruptedException {
        guest.awaitThread(thread -> thread.log().seq() == 1 + count);
    }

    @Test
    void updates_that_the_store_does_not_take_stay_with_telegram() throws Exception {
        inbox.failures.set(2);
        answer("first");
        answer("second");
        awaitAnswers(2);
        assertThat(answers()).containsExactly("first", "second");
        assertThat(inbox.failures).hasValue(0);
    }

    @Test
    void an_update_that_comes_twice_is_handled_once() throws Exception {
        bot.telegram.faults().duplicateNextUpdates(2);
        answer("first");
        answer("second");
        answer("third");
        awaitAnswers(3);
        assertThat(answers()).containsExactly("first", "second", "third");
    }

    @Test
    void unreadable_updates_are_set_aside_and_the_good_ones_of_their_batch_come_through() throws Exception {
        bot.telegram.faults().holdUpdates();
        answer("before");
        bot.telegram.faults().injectUpdate("{\"message\":{\"message_id\":\"x\",\"chat\":{}}}");
        bot.telegram.faults().injectUpdate("{\"something_new\":{\"a\":[1,2]}}");
        bot.telegram.faults().injectUpdate("{\"update_id\":\"none\",\"message\":17}");
        answer("after");
        bot.telegram.faults().releaseUpdates();

        awaitAnswers(2);
        assertThat(answers()).containsExactly("before", "after");
        Await.until(
                "set aside", BotUnderTest.PATIENCE, () -> inbox.quarantined().size() == 2);
        // Counted just after it is kept.
        Await.until(
                "counted",
                BotUnderTest.PATIENCE,
                () -> bot.bot().counts().quarantined.sum() == 2);
    }

    @Test
    void polls_that_fail_are_made_again_and_lose_nothing() throws Exception {
        bot.telegram.faults().failNext(1, "getUpdates", Fault.badGateway());
        bot.telegram.faults().failNext(1, "getUpdates", Fault.dropAfter());
        bot.telegram.faults().failNext(1, "getUpdates", Fault.tooManyRequests(1));
        answer("first");
        answer("second");
        awaitAnswers(2);
        assertThat(answers()).containsExactly("first", "second");
        Await.until(
                "trouble is over",
                BotUnderTest.PATIENCE,
                () -> bot.bot().trouble().isEmpty());
    }

    @Test
    void a_second_program_on_the_same_bot_is_named() throws Exception {
        bot.telegram.faults().failNext(1, "getUpdates", Fault.conflict());
        answer("first");
        Await.until(
                "trouble is told",
                BotUnderTest.PATIENCE,
                () -> bot.bot().trouble().contains("Another program"));
        awaitAnswers(1);
        assertThat(answers()).containsExactly("first");
    }

    @Test
    void a_poll_that_never_comes_back_is_given_up_and_polling_begins_anew() throws Exception {
        bot.telegram.faults().failNext(1, "getUpdates", Fault.hang());
        answer("first");
        assertThat(bot.telegram.faults().awaitHanging(1, BotUnderTest.PATIENCE)).isTrue();
        awaitAnswers(1);
        answer("second");
        awaitAnswers(2);
        assertThat(answers()).containsExactly("first", "second");
    }

    @Test
    void lower_numbers_after_an_idle_week_come_through() throws Exception {
        answer("before");
        awaitAnswers(1);
        telegramTime.advance(Duration.ofDays(8));
        answer("after");
        awaitAnswers(2);
        answer("and more");
        awaitAnswers(3);
        assertThat(answers()).containsExactly("before", "after", "and more");
    }

    @Test
    void a_revoked_token_is_told_in_words_without_the_token() {
        bot.telegram.revokeToken();
        Await.until(
                "trouble is told",
                BotUnderTest.PATIENCE,
                () -> bot.bot().trouble().contains("TELEGRAM_BOT_TOKEN"));
        assertThat(bot.bot().trouble()).doesNotContain(bot.telegram.token());
    }

    @Test
    void an_answer_given_while_the_bot_is_down_comes_with_the_next_start() throws Exception {
        bot.bot().close();
        answer("late");
        bot.restart();
        awaitAnswers(1);
        assertThat(answers()).containsExactly("late");
    }

    @Test
    void reactions_and_members_are_asked_for_by_name_in_every_poll() {
        assertThat(bot.telegram.calls())
                .filteredOn(call -> call.method().equals("getUpdates"))
                .allSatisfy(
                        call -> assertThat(call.params().path("allowed_updates").toString())
                                .contains("message_reaction", "chat_member", "callback_query"));
    }

    @Test
    void the_bot_waits_for_telegram_at_start_and_goes_on_when_it_answers() throws Exception {
        bot.bot().close();
        bot.telegram.faults().failNext(1, "getMe", Fault.dropBefore());
        bot.restart();
        assertThat(bot.bot().trouble()).isNotEmpty();
        answer("patience");
        awaitAnswers(1);
    }

    /// An inbox whose store is out of order now and then.
    private static final class FailingInbox implements Inbox {
        final AtomicInteger failures = new AtomicInteger();
        private final InMemoryInbox inbox = new InMemoryInbox();

        @Override
        public int accept(List<InboxEntry> entries) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("store is out of order");
            }
            return inbox.accept(entries);
        }

        @Override
        public List<InboxEntry> waiting(BotId bot, int limit) {
            return inbox.waiting(bot, limit);
        }

        @Override
        public void settle(InboxEntry entry) {
            inbox.settle(entry);
        }

        @Override
        public void bury(InboxEntry entry, String reason) {
            inbox.bury(entry, reason);
        }

        @Override
        public void forget(Instant before) {
            inbox.forget(before);
        }

        List<InboxEntry> quarantined() {
            return inbox.quarantined();
        }
    }
}
