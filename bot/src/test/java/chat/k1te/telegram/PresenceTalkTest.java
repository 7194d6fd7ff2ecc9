package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Pace;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Presence;
import chat.k1te.tenant.WorkingHours;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.testing.ManualClock;
import chat.k1te.thread.Author;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hours, the channel's own first answer outside of them, reminders, and what is usual.
class PresenceTalkTest {
    /// Never open.
    private static final WorkingHours CLOSED = new WorkingHours(ZoneOffset.UTC, List.of(), Set.of());

    private BotUnderTest bot;
    private Office office;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private Guest guestOf(Presence presence) {
        Channel now = bot.stores.channels().find(office.channel().id()).orElseThrow();
        assertThat(bot.stores.channels().save(now.withRules(now.rules().withPresence(presence))))
                .isTrue();
        Channel ruled = bot.stores.channels().find(now.id()).orElseThrow();
        return bot.guest(new Office(office.owner(), office.group(), ruled));
    }

    private static Presence closed(Optional<String> text) {
        return new Presence(Optional.of(CLOSED), text, Optional.empty());
    }

    private List<Message> bySystem(Guest guest) {
        return guest.messages().stream()
                .filter(message -> message.author() instanceof Author.BySystem)
                .toList();
    }

    @Test
    void outside_of_hours_the_channel_answers_once_until_somebody_has_answered() throws Exception {
        Guest guest = guestOf(closed(Optional.empty()));
        guest.post("message-1", "anybody?");
        guest.post("message-2", "hello?");
        assertThat(bySystem(guest))
                .extracting(Message::content)
                .containsExactly(new Content.Event(Content.Event.What.AWAY, Optional.empty()));

        guest.awaitThread(thread ->
                thread.receipts().delivered() > 0 && !thread.outgoing().isDue());
        office.owner().sayIn(office.group().id(), guest.topic(), "good morning");
        guest.awaitThread(thread -> thread.care().waitingSince().isEmpty());
        guest.post("message-3", "and now?");
        assertThat(bySystem(guest)).hasSize(2);
    }

    @Test
    void the_owners_own_words_are_said_instead() {
        Guest guest = guestOf(closed(Optional.of("We sleep until nine.")));
        guest.post("message-1", "anybody?");
        assertThat(bySystem(guest).getFirst().content()).isEqualTo(new Content.Text("We sleep until nine."));
    }

    @Test
    void within_hours_the_channel_says_nothing() {
        Guest guest = guestOf(Presence.ALWAYS);
        guest.post("message-1", "anybody?");
        assertThat(bySystem(guest)).isEmpty();
    }

    @Test
    void the_group_is_reminded_once_of_a_visitor_who_waits_too_long() throws Exception {
        Guest guest = guestOf(new Presence(Optional.empty(), Optional.empty(), Optional.of(Duration.ofMinutes(10))));
        guest.post("message-1", "anybody?");
        int topic = guest.topic();
        ManualClock clock = new ManualClock();
        clock.advance(Duration.between(clock.instant(), guest.thread().changedAt()));
        try (TelegramApi api = new TelegramApi(
                new BotToken(bot.telegram.token()),
                TelegramAddress.of(URI.create(bot.telegram.url())),
                Duration.ofSeconds(5))) {
            Talk talk = new Talk(api, new Pace(BotUnderTest.NO_LIMITS));
            OwnerTalk owners =
                    new OwnerTalk(bot.botId(), bot.stores.tenants(), new ChosenLanguages(bot.stores.languages()), talk);
            Nudges nudges = new Nudges(bot.botId(), bot.chat, bot.stores, owners, talk, clock);
            clock.advance(Duration.ofMinutes(9));
            nudges.look();
            assertThat(reminders(topic)).isEmpty();
            clock.advance(Duration.ofMinutes(2));
            nudges.look();
            nudges.look();
            assertThat(reminders(topic))
                    .singleElement()
                    .asString()
                    .matches("⏰ Visitor \\w{4} has been waiting for an answer for 1\\d minutes\\.");

            office.owner().sayIn(office.group().id(), topic, "here we are");
            guest.awaitThread(thread -> thread.care().waitingSince().isEmpty());
            clock.advance(Duration.ofHours(1));
            nudges.look();
            assertThat(reminders(topic)).hasSize(1);
        }
    }

    private List<String> reminders(int topic) {
        return bot.telegram.messages(office.group().id(), topic).stream()
                .map(message -> message.text())
                .filter(text -> text.startsWith("⏰"))
                .toList();
    }

    @Test
    void first_answers_are_measured_and_the_others_are_not() throws Exception {
        for (int i = 0; i < 5; i++) {
            Guest guest = guestOf(Presence.ALWAYS);
            guest.post("message-1", "hello");
            int topic = guest.topic();
            office.owner().sayIn(office.group().id(), topic, "hi");
            guest.awaitThread(thread -> thread.care().waitingSince().isEmpty());
            if (i < 4) {
                office.owner().sayIn(office.group().id(), topic, "and more");
                guest.awaitThread(thread -> thread.log().seq() == 3);
                assertThat(bot.stores.answerTimes().usual(office.channel().id()))
                        .isEmpty();
            }
        }
        assertThat(bot.telegram.await(
                        () -> bot.stores
                                .answerTimes()
                                .usual(office.channel().id())
                                .isPresent(),
                        BotUnderTest.PATIENCE))
                .isTrue();
    }
}
