package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Change;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Draft;
import chat.k1te.thread.Message;
import chat.k1te.thread.Reaction;
import chat.k1te.thread.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is changed, taken back, answered or reacted to on one side changes on the other.
class ChangesTest {
    private BotUnderTest bot;
    private Office office;
    private Guest guest;
    private long group;
    private int topic;

    @BeforeEach
    void talk() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        guest = bot.guest(office);
        group = office.group().id();
        guest.post("message-1", "first words");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        topic = guest.topic();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private Person ira() {
        return office.owner();
    }

    private static String text(Message message) {
        return ((Content.Text) message.content()).text();
    }

    private static boolean isSettled(ChatThread thread) {
        return !thread.outgoing().isDue();
    }

    private SandboxMessage shown(String part) {
        return bot.telegram.awaitMessage(group, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private String toast(Person who, String query) {
        return who.awaitAnswer(query, BotUnderTest.PATIENCE)
                .orElseThrow()
                .path("text")
                .asText();
    }

    private Message answered(String text) throws InterruptedException {
        ira().sayIn(group, topic, text);
        guest.awaitThread(thread -> said(thread).filter(text(text)).findAny().isPresent());
        return guest.messages().getLast();
    }

    private static Stream<Message> said(ChatThread thread) {
        return thread.log().recent().stream();
    }

    private static java.util.function.Predicate<Message> text(String wanted) {
        return message ->
                message.content() instanceof Content.Text words && words.text().equals(wanted);
    }

    @Test
    void other_words_of_a_visitor_replace_the_old_ones_in_the_topic_and_the_card_stays() throws Exception {
        guest.post("message-2", "second words");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        assertThat(bot.chat.edit(guest.id(), 1, "better words")).isInstanceOf(Change.Made.class);
        guest.awaitThread(ChangesTest::isSettled);

        assertThat(shown("better words").text()).startsWith("Visitor ").endsWith("\n\nbetter words");
        assertThat(guest.messages().getFirst().editedAt()).isPresent();
    }

    @Test
    void words_taken_back_before_they_were_sent_are_never_sent() throws Exception {
        bot.telegram.faults().failNext(1, "sendMessage", chat.k1te.sandbox.Fault.tooManyRequests(1));
        guest.post("message-2", "regret");
        guest.post("message-3", "no regret");
        bot.chat.erase(guest.id(), 2);
        guest.awaitThread(thread -> thread.receipts().delivered() == 3);

        assertThat(bot.telegram.messages(group))
                .noneMatch(message -> message.text().contains("regret\n"));
        assertThat(guest.messages().get(1).isErased()).isTrue();
    }

    @Test
    void words_taken_back_are_gone_from_the_topic_too() throws Exception {
        guest.post("message-2", "regret");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        SandboxMessage shown = shown("regret");
        bot.chat.erase(guest.id(), 2);
        guest.awaitThread(ChangesTest::isSettled);

        assertThat(bot.telegram.messages(group))
                .filteredOn(message -> message.messageId() == shown.messageId())
                .allMatch(SandboxMessage::deleted);
        assertThat(bot.chat.edit(guest.id(), 2, "again")).isEqualTo(new Change.Refused(Refusal.NO_SUCH_MESSAGE));
    }

    @Test
    void the_first_words_are_taken_back_and_the_card_stays() throws Exception {
        bot.chat.erase(guest.id(), 1);
        guest.awaitThread(ChangesTest::isSettled);
        assertThat(shown("Deleted by the visitor").text()).startsWith("Visitor ");
    }

    @Test
    void nobody_changes_what_another_said() throws Exception {
        answered("an answer");
        assertThat(bot.chat.edit(guest.id(), 2, "x")).isEqualTo(new Change.Refused(Refusal.NOT_YOURS));
        assertThat(bot.chat.erase(guest.id(), 2)).isEqualTo(new Change.Refused(Refusal.NOT_YOURS));
        assertThat(bot.chat.react(guest.id(), 1, "👍")).isEqualTo(new Change.Refused(Refusal.NOT_YOURS));
        assertThat(bot.chat.react(guest.id(), 2, "🦖")).isEqualTo(new Change.Refused(Refusal.BAD_REACTION));
        assertThat(bot.chat.edit(guest.id(), 77, "x")).isEqualTo(new Change.Refused(Refusal.NO_SUCH_MESSAGE));
    }

    @Test
    void an_edited_answer_changes_for_the_visitor_and_stays_one() throws Exception {
        int id = ira().sayIn(group, topic, "an answr");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        ira().edit(group, id, "an answer");
        guest.awaitThread(thread -> said(thread).anyMatch(text("an answer")));

        assertThat(guest.messages())
                .hasSize(2)
                .last()
                .satisfies(answer -> assertThat(answer.editedAt()).isPresent());
    }

    @Test
    void an_answer_that_becomes_a_note_is_taken_back() throws Exception {
        int id = ira().sayIn(group, topic, "he is wrong");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        ira().edit(group, id, "// he is wrong");
        guest.awaitThread(thread -> said(thread).anyMatch(Message::isErased));
    }

    @Test
    void an_answer_is_unsent_by_a_reply_and_both_messages_leave_the_topic() throws Exception {
        int id = ira().sayIn(group, topic, "oops");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        ira().reply(group, id, "/del");
        guest.awaitThread(thread -> said(thread).anyMatch(Message::isErased));

        assertThat(bot.telegram.await(
                        () -> bot.telegram.messages(group).stream()
                                        .filter(SandboxMessage::deleted)
                                        .count()
                                == 2,
                        BotUnderTest.PATIENCE))
                .isTrue();
    }

    @Test
    void an_answer_is_unsent_by_a_button_and_an_old_button_does_no_harm() throws Exception {
        for (String words : List.of("answer 1", "answer 2", "answer 3", "answer 4")) {
            ira().sayIn(group, topic, words);
        }
        guest.awaitThread(thread -> thread.log().seq() == 5);
        ira().sayIn(group, topic, "/del");
        SandboxMessage offer = shown("Which of your answers");
        assertThat(offer.raw().at("/reply_markup/inline_keyboard").toString())
                .contains("answer 4", "answer 3", "answer 2", "None of them")
                .doesNotContain("answer 1");

        String first = ira().press(group, offer.messageId(), "🗑 answer 3");
        String second = ira().press(group, offer.messageId(), "🗑 answer 3");
        guest.awaitThread(thread -> thread.log().at(4).orElseThrow().isErased());
        assertThat(toast(ira(), first)).isEqualTo("Taken back. The visitor no longer sees it.");
        assertThat(toast(ira(), second)).isEqualTo("This button is out of date.");
        assertThat(bot.telegram.messages(group))
                .filteredOn(message -> message.text().equals("answer 3"))
                .allMatch(SandboxMessage::deleted);
        assertThat(guest.messages()).filteredOn(Message::isErased).hasSize(1);
    }

    @Test
    void a_button_of_one_group_takes_nothing_back_in_another() throws Exception {
        ira().sayIn(group, topic, "stays");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        var elsewhere = bot.office("Other");
        var other = bot.guest(elsewhere);
        other.post("message-1", "hello");
        elsewhere.owner().sayIn(elsewhere.group().id(), other.topic(), "an answer");
        other.awaitThread(thread -> thread.log().seq() == 2);
        elsewhere.owner().sayIn(elsewhere.group().id(), other.topic(), "/del");
        SandboxMessage offer = bot.telegram.awaitMessage(
                elsewhere.group().id(),
                message -> message.text().contains("Which of your answers"),
                BotUnderTest.PATIENCE);
        String query =
                elsewhere.owner().pressForged(elsewhere.group().id(), offer.messageId(), "unsend:" + guest.id() + ":2");
        assertThat(toast(elsewhere.owner(), query)).isEqualTo("This button is out of date.");
        assertThat(guest.messages()).noneMatch(Message::isErased);
    }

    @Test
    void a_visitors_words_can_not_be_unsent_by_operators() throws Exception {
        int card = shown("first words").messageId();
        ira().reply(group, card, "/del");
        shown("Only what you or your colleagues said");
        assertThat(guest.messages()).noneMatch(Message::isErased);
    }

    @Test
    void a_reply_names_what_it_answers_on_both_sides() throws Exception {
        int card = shown("first words").messageId();
        ira().reply(group, card, "about that");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(guest.messages().getLast().context().reply().orElseThrow().seq())
                .isEqualTo(1);

        Draft answer = new Draft("and about this", Optional.empty(), OptionalLong.of(2));
        bot.chat.post(office.channel(), office.channel().group().orElseThrow(), guest.visitor, "message-9", answer);
        guest.awaitThread(thread -> thread.receipts().delivered() == 3);
        assertThat(shown("and about this").replyTo())
                .hasValue(shown("about that").messageId());
    }

    @Test
    void an_operators_reaction_reaches_the_visitor_and_counts_as_read() throws Exception {
        int card = shown("first words").messageId();
        ira().react(group, card, "👍");
        guest.awaitThread(thread -> thread.receipts().read() == 1);
        assertThat(guest.messages().getFirst().reactions())
                .extracting(Reaction::emoji)
                .containsExactly("👍");

        ira().react(group, card, "");
        guest.awaitThread(
                thread -> said(thread).allMatch(message -> message.reactions().isEmpty()));
    }

    @Test
    void the_operator_sees_by_one_reaction_that_the_answer_was_received_then_read_then_liked() throws Exception {
        answered("an answer");
        guest.awaitThread(ChangesTest::isSettled);
        assertThat(marks()).isEmpty();
        bot.chat.seen(guest.id(), 2, 0);
        guest.awaitThread(ChangesTest::isSettled);
        assertThat(marks()).containsExactly("👀");
        bot.chat.seen(guest.id(), 2, 2);
        guest.awaitThread(ChangesTest::isSettled);
        assertThat(marks()).containsExactly("👀", "👌");
        bot.chat.react(guest.id(), 2, "❤️");
        guest.awaitThread(ChangesTest::isSettled);
        bot.chat.react(guest.id(), 2, "");
        guest.awaitThread(ChangesTest::isSettled);
        assertThat(marks()).containsExactly("👀", "👌", "❤", "👌");
    }

    private List<String> marks() {
        return bot.telegram.calls().stream()
                .filter(call -> call.method().equalsIgnoreCase("setMessageReaction"))
                .map(call ->
                        call.params().path("reaction").path(0).path("emoji").asText())
                .toList();
    }

    @Test
    void saying_again_what_was_seen_makes_no_call() throws Exception {
        answered("an answer");
        bot.chat.seen(guest.id(), 2, 2);
        guest.awaitThread(ChangesTest::isSettled);
        long version = guest.thread().version();
        bot.chat.seen(guest.id(), 2, 2);
        bot.chat.seen(guest.id(), 1, 1);
        assertThat(guest.thread().version()).isEqualTo(version);
        assertThat(marks()).containsExactly("👌");
    }
}
