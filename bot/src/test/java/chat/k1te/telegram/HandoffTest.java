package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SentFile;
import chat.k1te.tenant.RandomToken;
import chat.k1te.testing.Await;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Handoff;
import chat.k1te.thread.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A visitor goes on in Telegram, and both places see everything.
class HandoffTest {
    private BotUnderTest bot;
    private Office office;
    private Guest guest;
    private Person olha;
    private int topic;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        guest = bot.guest(office);
        guest.post("message-1", "Do you have cups?");
        topic = guest.topic();
        olha = bot.telegram.person("Olha", "en");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private String code(Guest of) {
        String code = RandomToken.of(16);
        bot.stores
                .handoffs()
                .keep(new Handoff(RandomToken.hash(code), of.id(), Instant.now().plusSeconds(60)));
        return "v_" + code;
    }

    private SandboxMessage shown(String part) {
        return bot.telegram.awaitMessage(olha.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private List<String> texts() {
        return bot.telegram.messages(olha.id()).stream()
                .filter(message -> !message.deleted())
                .map(SandboxMessage::text)
                .toList();
    }

    private SandboxMessage goesOn(Guest visitor) throws Exception {
        olha.start(code(visitor));
        SandboxMessage welcome =
                shown("You are talking with " + visitor.office.channel().name());
        visitor.awaitThread(thread -> thread.companion().isPresent());
        return welcome;
    }

    /// The bot knows by Telegram's answer where its copy stands.
    private static void isKnown(Guest of, SandboxMessage copy) throws Exception {
        of.awaitThread(thread -> thread.companion().orElseThrow().copies().stream()
                .anyMatch(known -> known.messageId() == copy.messageId()));
    }

    private int answers(String text) {
        return office.owner().sayIn(office.group().id(), topic, text);
    }

    private Message last() {
        return guest.messages().getLast();
    }

    @Test
    void opening_the_link_shows_what_was_said_last() throws Exception {
        answers("Yes, blue ones");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(goesOn(guest).text())
                .contains("You: Do you have cups?", "Ira: Yes, blue ones", "/stop")
                .doesNotContain("Acme support");
    }

    @Test
    void what_operators_say_reaches_both_places_and_follows_when_it_changes() throws Exception {
        goesOn(guest);
        int said = answers("Yes, bleu ones");
        SandboxMessage copy = shown("Yes, bleu ones");
        assertThat(last().content()).isEqualTo(new Content.Text("Yes, bleu ones"));
        office.owner().edit(office.group().id(), said, "Yes, blue ones");
        shown("Yes, blue ones");
        office.owner().reply(office.group().id(), said, "/del");
        Await.until(
                "taken back",
                BotUnderTest.PATIENCE,
                () -> bot.telegram.messages(olha.id()).stream()
                        .filter(message -> message.messageId() == copy.messageId())
                        .allMatch(SandboxMessage::deleted));
    }

    @Test
    void what_the_visitor_says_in_telegram_is_said_on_the_site_and_in_the_topic() throws Exception {
        goesOn(guest);
        int said = olha.say(olha.id(), "Red ones, too?");
        guest.awaitThread(thread -> thread.log().seq() == 2 && thread.receipts().delivered() == 2);
        assertThat(last().author()).isEqualTo(new Author.ByVisitor());
        assertThat(bot.telegram.messages(office.group().id(), topic))
                .anyMatch(message -> message.text().equals("Red ones, too?"));
        olha.edit(olha.id(), said, "Green ones, too?");
        Await.until(
                "edited",
                BotUnderTest.PATIENCE,
                () -> bot.telegram.messages(office.group().id(), topic).stream()
                        .anyMatch(message -> message.text().equals("Green ones, too?")));
        assertThat(texts().stream().filter(text -> text.contains("Green ones"))).hasSize(1);
    }

    @Test
    void what_is_said_on_the_site_is_read_in_telegram_as_their_own() throws Exception {
        goesOn(guest);
        guest.post("message-2", "from my desk");
        assertThat(shown("from my desk").text()).isEqualTo("You, on the site:\nfrom my desk");
    }

    @Test
    void pictures_go_both_ways() throws Exception {
        goesOn(guest);
        office.owner()
                .sendFile(
                        office.group().id(),
                        topic,
                        SentFile.photo(Jpeg.ONE_PIXEL).captioned("the cup"));
        assertThat(shown("the cup").raw().has("photo")).isTrue();
        olha.sendFile(olha.id(), 0, SentFile.photo(Jpeg.ONE_PIXEL).captioned("my shelf"));
        bot.telegram.awaitMessage(
                office.group().id(),
                message -> message.text().contains("my shelf") && message.raw().has("photo"),
                BotUnderTest.PATIENCE);
        assertThat(last().content()).isInstanceOf(Content.Attachment.class);
    }

    @Test
    void answers_come_in_order_also_when_telegram_slows_down_and_across_a_restart() throws Exception {
        goesOn(guest);
        bot.telegram.faults().failNext(2, "sendMessage", olha.id(), Fault.tooManyRequests(1));
        IntStream.rangeClosed(1, 5).forEach(number -> answers("answer " + number));
        guest.awaitThread(thread -> thread.log().seq() == 6);
        bot.restart();
        answers("answer 6");
        shown("answer 6");
        assertThat(texts().stream().filter(text -> text.startsWith("answer")))
                .containsExactly("answer 1", "answer 2", "answer 3", "answer 4", "answer 5", "answer 6");
    }

    @Test
    void a_lost_answer_of_telegram_repeats_a_message_at_most_once() throws Exception {
        goesOn(guest);
        bot.telegram.faults().failNext(1, "sendMessage", olha.id(), new Fault.AfterEffect(new Fault.Drop()));
        answers("answer 1");
        answers("answer 2");
        shown("answer 2");
        assertThat(texts().stream().filter(text -> text.startsWith("answer")))
                .containsExactly("answer 1", "answer 1", "answer 2");
    }

    @Test
    void what_is_doubtful_twice_is_left_to_the_site_and_the_next_words_come() throws Exception {
        goesOn(guest);
        bot.telegram.faults().failNext(2, "sendMessage", olha.id(), new Fault.AfterEffect(new Fault.Drop()));
        answers("answer 1");
        answers("answer 2");
        shown("answer 2");
        assertThat(texts().stream().filter(text -> text.startsWith("answer")))
                .containsExactly("answer 1", "answer 1", "answer 2");
    }

    @Test
    void a_used_an_old_or_a_made_up_code_tells_nothing() throws Exception {
        String code = code(guest);
        olha.start(code);
        shown("You are talking with Acme");
        Person eve = bot.telegram.person("Eve", "en");
        eve.start(code);
        eve.start("v_" + RandomToken.of(16));
        String old = RandomToken.of(16);
        bot.stores
                .handoffs()
                .keep(new Handoff(
                        RandomToken.hash(old),
                        guest.thread().id(),
                        Instant.now().minusSeconds(1)));
        eve.start("v_" + old);
        Await.until(
                "told each time",
                BotUnderTest.PATIENCE,
                () -> bot.telegram.messages(eve.id()).stream()
                                .filter(message -> message.text().contains("This link has been used"))
                                .count()
                        == 3);
        assertThat(bot.telegram.messages(eve.id()))
                .noneMatch(message -> message.text().contains("Acme"));
        assertThat(guest.thread().companion().orElseThrow().user().value()).isEqualTo(olha.id());
    }

    @Test
    void who_talks_with_two_channels_sees_which_speaks_and_turns_to_one_or_replies_to_the_other() throws Exception {
        Office plates = bot.office("Plates");
        Guest other = bot.guest(plates);
        other.post("message-1", "Do you have plates?");
        int platesTopic = other.topic();
        goesOn(guest);
        goesOn(other);

        answers("about cups");
        SandboxMessage cups = shown("about cups");
        shown("💬 Acme");
        isKnown(guest, cups);
        plates.owner().sayIn(plates.group().id(), platesTopic, "about plates");
        shown("about plates");
        shown("💬 Plates");

        olha.say(olha.id(), "to plates");
        other.awaitThread(thread -> thread.log().seq() == 3);
        olha.reply(olha.id(), cups.messageId(), "to cups");
        guest.awaitThread(thread -> thread.log().seq() == 3);

        olha.say(olha.id(), "/switch");
        SandboxMessage choice = shown("To whom shall your next words go?");
        String query = olha.press(olha.id(), choice.messageId(), "Acme");
        assertThat(olha.awaitAnswer(query, BotUnderTest.PATIENCE)
                        .orElseThrow()
                        .path("text")
                        .asText())
                .isEqualTo("Your next words go to Acme.");
        olha.say(olha.id(), "to cups again");
        guest.awaitThread(thread -> thread.log().seq() == 4);
    }

    @Test
    void stopping_ends_it_here_and_the_site_goes_on() throws Exception {
        goesOn(guest);
        olha.say(olha.id(), "/stop");
        shown("Ended here. Acme still reads you on the site.");
        assertThat(guest.thread().companion()).isEmpty();
        answers("only on the site");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        guest.post("message-2", "good");
        olha.say(olha.id(), "anybody?");
        shown("I did not understand that");
        assertThat(texts()).noneMatch(text -> text.contains("only on the site"));
    }

    @Test
    void who_blocks_the_bot_goes_on_on_the_site() throws Exception {
        goesOn(guest);
        olha.blockBot();
        answers("still there?");
        guest.awaitThread(thread -> thread.companion().isEmpty());
        assertThat(guest.thread().log().seq()).isEqualTo(2);
    }

    @Test
    void a_blocked_visitor_is_told_so_and_closing_is_said_in_words() throws Exception {
        goesOn(guest);
        answers("/close");
        shown("The conversation was closed. Write, and it opens again.");
        answers("/block");
        guest.awaitThread(thread -> thread.blockedAt().isPresent());
        olha.say(olha.id(), "hello?");
        shown("The conversation has been ended by the site.");
    }

    @Test
    void a_reaction_in_telegram_is_the_visitors() throws Exception {
        goesOn(guest);
        answers("Done!");
        SandboxMessage copy = shown("Done!");
        isKnown(guest, copy);
        olha.react(olha.id(), copy.messageId(), "👍");
        ChatThread thread = guest.awaitThread(
                now -> !now.log().at(2).orElseThrow().reactions().isEmpty());
        assertThat(thread.log().at(2).orElseThrow().reactions().getFirst().operator())
                .isEmpty();
    }
}
