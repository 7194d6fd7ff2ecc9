package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Call;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Author;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A visitor's words reach the visitor's topic, and what is typed there comes back.
class ConversationTest {
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

    private static String text(Message message) {
        return ((Content.Text) message.content()).text();
    }

    private SandboxMessage awaitText(String part) {
        return bot.telegram.awaitMessage(
                office.group().id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    @Test
    void first_words_open_a_topic_with_the_visitors_card_in_two_calls() throws Exception {
        Guest guest = bot.guest(office);
        guest.post("message-1", "Do you ship to Lviv?");

        SandboxMessage card = awaitText("Do you ship to Lviv?");
        assertThat(card.text())
                .startsWith("Visitor ")
                .contains("Page: Cups – https://shop.example/cups", "Came from: https://search.example/")
                .contains("Language: Ukrainian")
                .endsWith("\n\nDo you ship to Lviv?");
        assertThat(office.group().topics()).singleElement().satisfies(topic -> {
            assertThat(topic.name()).startsWith("⏳ Visitor ").endsWith(" · shop.example/cups");
            assertThat(card.topicId()).isEqualTo(topic.id());
        });
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        assertThat(bot.telegram.calls())
                .filteredOn(call -> call.chatId() == office.group().id())
                .extracting(Call::method)
                .filteredOn(Set.of("createForumTopic", "sendMessage")::contains)
                .endsWith("createForumTopic", "sendMessage");
    }

    @Test
    void an_answer_typed_in_the_topic_reaches_the_visitor_and_marks_the_question_as_read() throws Exception {
        Guest guest = bot.guest(office);
        guest.post("message-1", "Hello");
        awaitText("Hello");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        assertThat(guest.thread().receipts().read()).isZero();

        Person max = bot.telegram.person("Max", "en");
        office.group().join(max);
        max.sayIn(office.group().id(), guest.topic(), "Hi! How can I help?");

        guest.awaitThread(thread -> thread.receipts().read() == 1);
        assertThat(guest.messages()).hasSize(2).last().satisfies(answer -> {
            assertThat(text(answer)).isEqualTo("Hi! How can I help?");
            assertThat(answer.author())
                    .isInstanceOfSatisfying(
                            Author.ByOperator.class,
                            operator -> assertThat(operator.name()).isEqualTo("Max"));
        });
    }

    @Test
    void notes_commands_service_messages_and_other_places_never_reach_a_visitor() throws Exception {
        Guest guest = bot.guest(office);
        guest.post("message-1", "Hello");
        awaitText("Hello");
        int topic = guest.topic();
        long group = office.group().id();
        Person ira = office.owner();

        ira.sayIn(group, topic, "// he seems upset");
        ira.sayIn(group, topic, "/help");
        ira.say(group, "in General");
        int other = ira.createTopic(group, "Lunch");
        ira.sayIn(group, other, "pizza?");
        office.group().closeGeneral();
        office.group().reopenGeneral();
        ira.sayIn(group, topic, "the only answer");

        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(guest.messages()).extracting(ConversationTest::text).containsExactly("Hello", "the only answer");
    }

    @Test
    void words_that_wait_for_the_topic_arrive_together_and_in_order() throws Exception {
        bot.telegram.faults().failNext(1, "createForumTopic", chat.k1te.sandbox.Fault.tooManyRequests(1));
        Guest guest = bot.guest(office);
        for (int i = 1; i <= 5; i++) {
            guest.post("message-" + i, "line " + i);
        }
        SandboxMessage card = awaitText("line 1");
        guest.awaitThread(thread -> thread.receipts().delivered() == 5);
        assertThat(card.text()).endsWith("line 1\nline 2\nline 3\nline 4\nline 5");
    }

    @Test
    void texts_of_4096_characters_arrive_whole_and_longer_ones_are_refused() throws Exception {
        Guest guest = bot.guest(office);
        String longest = "ї".repeat(4096);
        guest.post("message-1", longest);
        guest.post("message-2", "and this");
        assertThat(guest.post("message-3", longest + "x").toString()).contains("TOO_LONG");

        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        List<String> texts = bot.telegram.messages(office.group().id(), guest.topic()).stream()
                .filter(message -> !message.service())
                .map(SandboxMessage::text)
                .toList();
        assertThat(texts).hasSize(3).element(1).isEqualTo(longest);
        assertThat(texts.get(2)).isEqualTo("and this");
    }

    @Test
    void fifty_visitors_at_once_each_get_only_their_own_answers_in_order() throws Exception {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            guests.add(bot.guest(office));
        }
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<?>> talks = new ArrayList<>();
            for (int i = 0; i < guests.size(); i++) {
                int number = i;
                talks.add(people.submit(() -> talk(guests.get(number), number)));
            }
            for (Future<?> talk : talks) {
                talk.get();
            }
        }
        for (int i = 0; i < guests.size(); i++) {
            int number = i;
            guests.get(i).awaitThread(thread -> thread.log().seq() == 6);
            assertThat(guests.get(i).messages())
                    .filteredOn(message -> !message.fromVisitor())
                    .extracting(ConversationTest::text)
                    .containsExactly("answer 0 to " + number, "answer 1 to " + number, "answer 2 to " + number);
        }
    }

    private Void talk(Guest guest, int number) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            guest.post("message-" + i, "question " + i + " of " + number);
        }
        int topic = guest.topic();
        for (int i = 0; i < 3; i++) {
            office.owner().sayIn(office.group().id(), topic, "answer " + i + " to " + number);
        }
        return null;
    }
}
