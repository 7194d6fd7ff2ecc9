package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.management.Eraser;
import chat.k1te.relay.Stores;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.OperatorId;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What concerns one person, and the end of a channel.
class PersonPagesTest {
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

    /// The bot's next answer to these words, or the message it makes of an older one.
    private SandboxMessage answer(Person person, String words, String part) {
        int asked = person.say(person.id(), words);
        return bot.telegram.awaitMessage(
                person.id(),
                message -> message.messageId() > asked && message.text().contains(part),
                BotUnderTest.PATIENCE);
    }

    private SandboxMessage shown(String part) {
        return bot.telegram.awaitMessage(ira.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private String press(SandboxMessage on, String label) {
        return ira.awaitAnswer(ira.press(ira.id(), on.messageId(), label), BotUnderTest.PATIENCE)
                .orElseThrow()
                .path("text")
                .asText();
    }

    @Test
    void the_chosen_language_is_spoken_everywhere_until_it_is_given_back() {
        SandboxMessage question = answer(ira, "/language", "In which language");
        assertThat(press(question, "Українська")).isEqualTo("Тепер я говорю з вами українською.");
        answer(ira, "/help", "Як це працює");
        answer(ira, "/channels", "Ваші канали");
        office.group().removeBot();
        shown("мене вилучили");
        assertThat(press(question, "As in my Telegram")).isNotEmpty();
        answer(ira, "/help", "How it works");
    }

    @Test
    void what_is_kept_is_said_in_words() {
        answer(ira, "/privacy", "What I keep");
    }

    private void erased(Duration later) {
        Stores stores = bot.stores;
        Instant now = Instant.now().plus(later);
        new Eraser(
                        stores.erasures(),
                        new Eraser.Entrances(stores.channels(), stores.avatars(), stores.secrets()),
                        new Eraser.Stock(
                                stores.threads(),
                                stores.messages(),
                                stores.placements(),
                                stores.visitors(),
                                stores.files(),
                                stores.answerTimes()),
                        () -> now)
                .look();
    }

    private void assertGone(Guest guest) {
        assertThat(bot.stores.channels().find(office.channel().id())).isEmpty();
        assertThat(bot.stores.threads().find(guest.id())).isEmpty();
        assertThat(bot.stores.visitors().find(guest.visitor.id())).isEmpty();
    }

    @Test
    void a_channel_is_deleted_after_two_questions_with_everything_said_in_it() throws Exception {
        Guest guest = bot.guest(office);
        guest.post("message-1", "Good day");
        guest.topic();
        SandboxMessage page = answer(ira, "/channels", "Your channels");
        press(page, "✓ Acme");
        press(page, "🗑 Delete the channel");
        shown("all that was said in it is erased: 1 conversation, 1 message.");
        press(page, "Yes, delete");
        assertThat(bot.stores.channels().find(office.channel().id())).isPresent();
        assertThat(press(page, "Delete for ever")).isEqualTo("Acme is deleted.");

        erased(Duration.ZERO);
        assertGone(guest);
        assertThat(bot.stores.erasures().all()).hasSize(1);
        guest.post("message-2", "said by a browser that had not heard of it");
        erased(Duration.ofMinutes(2));
        assertGone(guest);
        assertThat(bot.stores.erasures().all()).isEmpty();
    }

    @Test
    void an_owner_erases_all_that_is_theirs_after_two_questions() throws Exception {
        Guest guest = bot.guest(office);
        guest.post("message-1", "Good day");
        guest.topic();
        SandboxMessage question = answer(ira, "/delete_my_data", "these channels with everything");
        assertThat(question.text()).contains("Acme");
        press(question, "No, keep it");
        assertThat(bot.stores.channels().find(office.channel().id())).isPresent();

        SandboxMessage again = answer(ira, "/delete_my_data", "these channels with everything");
        press(again, "Erase it");
        press(again, "Yes, erase it all");
        shown("It is being erased");
        erased(Duration.ofMinutes(2));
        assertGone(guest);
        assertThat(bot.stores.tenants().findByOwner(bot.botId(), new OperatorId(ira.id())))
                .isEmpty();
        ira.start();
        shown("Three steps");
    }

    @Test
    void only_the_owner_deletes_a_channel() {
        Channel channel = office.channel();
        Person eve = bot.telegram.person("Eve", "en");
        eve.start();
        SandboxMessage hers = bot.telegram.awaitMessage(
                eve.id(), message -> message.text().contains("Three steps"), BotUnderTest.PATIENCE);
        String query = eve.pressForged(eve.id(), hers.messageId(), "remove!:" + channel.id());
        assertThat(eve.awaitAnswer(query, BotUnderTest.PATIENCE)
                        .orElseThrow()
                        .path("text")
                        .asText())
                .isEqualTo("Only the owner can delete it.");
        assertThat(bot.stores.channels().find(channel.id())).isPresent();
    }

    @Test
    void a_group_shows_its_channels_and_lets_who_manages_them_disconnect_one() {
        long group = office.group().id();
        ira.say(group, "/channel");
        bot.telegram.awaitMessage(
                group, message -> message.text().equals("Answered here: Acme"), BotUnderTest.PATIENCE);
        Person max = bot.telegram.person("Max", "en");
        office.group().join(max);
        max.say(group, "/disconnect");
        bot.telegram.awaitMessage(group, message -> message.text().contains("Only who manages"), BotUnderTest.PATIENCE);
        ira.say(group, "/disconnect");
        SandboxMessage which = bot.telegram.awaitMessage(
                group, message -> message.text().contains("Which channel"), BotUnderTest.PATIENCE);
        String stranger = max.press(group, which.messageId(), "Acme");
        assertThat(max.awaitAnswer(stranger, BotUnderTest.PATIENCE)
                        .orElseThrow()
                        .path("text")
                        .asText())
                .isEqualTo("This button is out of date.");
        ira.awaitAnswer(ira.press(group, which.messageId(), "Acme"), BotUnderTest.PATIENCE);
        ira.awaitAnswer(ira.press(group, which.messageId(), "Yes, disconnect"), BotUnderTest.PATIENCE);
        assertThat(bot.stores
                        .channels()
                        .find(office.channel().id())
                        .orElseThrow()
                        .group())
                .isEmpty();
    }

    @Test
    void an_answer_is_kept_as_a_saved_reply_sent_and_forgotten() throws Exception {
        Guest guest = bot.guest(office);
        guest.post("message-1", "Good day");
        int topic = guest.topic();
        long group = office.group().id();
        int said = ira.sayIn(group, topic, "Hello {name}, this is {channel}.");
        ira.reply(group, said, "/save Hello");
        bot.telegram.awaitMessage(
                group, message -> message.text().contains("Kept. Send it with /s hello"), BotUnderTest.PATIENCE);
        ira.sayIn(group, topic, "/s hello");
        guest.awaitThread(thread -> thread.log().seq() == 3);
        assertThat(guest.messages().getLast().toString()).contains("this is Acme.");
        ira.sayIn(group, topic, "/save two words");
        bot.telegram.awaitMessage(
                group, message -> message.text().contains("Reply to the text"), BotUnderTest.PATIENCE);
        ira.sayIn(group, topic, "/forget hello");
        bot.telegram.awaitMessage(group, message -> message.text().contains("Forgotten: hello"), BotUnderTest.PATIENCE);
        assertThat(bot.stores
                        .channels()
                        .find(office.channel().id())
                        .orElseThrow()
                        .rules()
                        .savedReplies())
                .isEmpty();
    }
}
