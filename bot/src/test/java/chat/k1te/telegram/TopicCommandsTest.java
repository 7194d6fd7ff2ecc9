package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Call;
import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.Topic;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.SavedReply;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.ThreadState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What operators type in a visitor's topic, and press below the card.
class TopicCommandsTest {
    private BotUnderTest bot;
    private Office office;
    private Person ira;
    private Person max;
    private Guest guest;
    private long group;
    private int topic;

    @BeforeEach
    void talk() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        ira = office.owner();
        max = bot.telegram.person("Max", "uk");
        office.group().join(max);
        group = office.group().id();
        guest = bot.guest(office);
        guest.post("message-1", "Is the blue cup in stock?");
        guest.awaitThread(TopicCommandsTest::isSettled);
        topic = guest.topic();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private static boolean isSettled(ChatThread thread) {
        return thread.receipts().delivered() > 0 && !thread.isDue();
    }

    private ChatThread awaitState(ThreadState state) throws InterruptedException {
        return guest.awaitThread(thread -> thread.state() == state && !thread.isDue());
    }

    private SandboxMessage card() {
        return said("Is the blue cup in stock?");
    }

    private SandboxMessage said(String part) {
        return bot.telegram.awaitMessage(group, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private SandboxMessage saidTo(Person reader, String part) {
        return bot.telegram.awaitMessage(reader.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private String toast(Person presser, String query) {
        return presser.awaitAnswer(query, BotUnderTest.PATIENCE)
                .orElseThrow()
                .path("text")
                .asText();
    }

    private String press(Person presser, String label) {
        return toast(presser, presser.press(group, card().messageId(), label));
    }

    private Topic shown() {
        return office.group().topics().stream()
                .filter(each -> each.id() == topic)
                .findFirst()
                .orElseThrow();
    }

    private String icon() {
        return bot.telegram.calls().stream()
                .filter(call -> call.params().has("icon_custom_emoji_id"))
                .map(call -> call.params().path("icon_custom_emoji_id").asText())
                .reduce("", (_, last) -> last);
    }

    private List<Message> events() {
        return guest.messages().stream()
                .filter(message -> message.author() instanceof Author.BySystem)
                .toList();
    }

    @Test
    void closing_closes_the_topic_tells_the_visitor_and_lasts_until_the_visitor_writes() throws Exception {
        ira.sayIn(group, topic, "/close");
        awaitState(ThreadState.CLOSED);
        assertThat(shown().closed()).isTrue();
        assertThat(events())
                .extracting(Message::content)
                .containsExactly(new Content.Event(Content.Event.What.CLOSED, Optional.empty()));

        guest.post("message-2", "One more thing");
        awaitState(ThreadState.WAITING);
        assertThat(shown().closed()).isFalse();
        said("One more thing");
    }

    @Test
    void closing_and_opening_by_hand_says_the_same_and_costs_no_call_of_its_own() throws Exception {
        office.group().closeTopic(topic);
        awaitState(ThreadState.CLOSED);
        office.group().reopenTopic(topic);
        guest.awaitThread(thread -> thread.care().closedAt().isEmpty() && !thread.isDue());
        assertThat(events()).hasSize(2);
        assertThat(bot.telegram.calls())
                .noneMatch(call ->
                        call.method().equals("closeForumTopic") || call.method().equals("reopenForumTopic"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not enough rights to close or open the topic",
                "not enough rights to edit the topic",
                "TOPIC_NOT_MODIFIED",
                "TOPIC_ID_INVALID",
                "the chat is not a forum"
            })
    void a_look_that_telegram_refuses_is_left_and_words_go_on(String answer) throws Exception {
        for (String method : List.of("closeForumTopic", "editForumTopic", "reopenForumTopic")) {
            bot.telegram.faults().failNext(1, method, group, Fault.rejected(400, "Bad Request: " + answer));
        }
        ira.sayIn(group, topic, "/close");
        awaitState(ThreadState.CLOSED);
        guest.post("message-2", "One more thing");
        guest.awaitThread(thread -> thread.receipts().delivered() == 3 && !thread.isDue());
        said("One more thing");
    }

    @Test
    void the_icon_shows_whether_somebody_waits() throws Exception {
        String waiting = icon();
        assertThat(waiting).isNotEmpty();
        ira.sayIn(group, topic, "It is.");
        awaitState(ThreadState.ANSWERED);
        String answered = icon();
        assertThat(answered).isNotEqualTo(waiting);
        guest.post("message-2", "Great!");
        awaitState(ThreadState.WAITING);
        assertThat(icon()).isEqualTo(waiting);
    }

    private String name() {
        return shown().name();
    }

    @Test
    void the_name_shows_how_things_stand_in_the_call_that_changes_the_icon() throws Exception {
        assertThat(name()).startsWith("⏳ Visitor ").endsWith(" · shop.example/cups");
        ira.sayIn(group, topic, "It is.");
        awaitState(ThreadState.ANSWERED);
        assertThat(name()).startsWith("Visitor ");
        ira.sayIn(group, topic, "/close");
        awaitState(ThreadState.CLOSED);
        assertThat(name()).startsWith("✔ Visitor ");
        ira.sayIn(group, topic, "/block");
        awaitState(ThreadState.BLOCKED);
        assertThat(name()).startsWith("🚫 Visitor ");
        ira.sayIn(group, topic, "/unblock");
        said("Unblocked.");
        guest.post("message-2", "Great!");
        awaitState(ThreadState.WAITING);
        assertThat(name()).startsWith("⏳ Visitor ");
        assertThat(bot.telegram.calls())
                .filteredOn(call -> call.method().equals("editForumTopic"))
                .allMatch(call -> call.params().has("name") && call.params().has("icon_custom_emoji_id"))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_name_that_people_gave_stays_and_only_its_mark_changes() throws Exception {
        office.group().renameTopic(topic, "⏳ Anna, wants blue cups");
        guest.awaitThread(thread -> thread.outgoing().look().name().equals("Anna, wants blue cups"));
        ira.sayIn(group, topic, "They are blue.");
        awaitState(ThreadState.ANSWERED);
        assertThat(name()).isEqualTo("Anna, wants blue cups");
        bot.restart();
        guest.post("message-2", "Great!");
        awaitState(ThreadState.WAITING);
        assertThat(name()).isEqualTo("⏳ Anna, wants blue cups");
        office.group().deleteTopic(topic);
        guest.post("message-3", "Where have you gone?");
        guest.awaitThread(thread -> thread.receipts().delivered() == 4 && !thread.isDue());
        assertThat(office.group().topics().getLast().name()).isEqualTo("⏳ Anna, wants blue cups");
    }

    @Test
    void a_visitor_who_reopens_by_writing_makes_the_card_fit_after_the_words() throws Exception {
        ira.sayIn(group, topic, "/close");
        awaitState(ThreadState.CLOSED);
        assertThat(card().replyMarkup().toString()).contains("🔁 Reopen");
        int before = bot.telegram.calls().size();
        guest.post("message-2", "One more thing");
        awaitState(ThreadState.WAITING);
        assertThat(card().replyMarkup().toString()).contains("✅ Close").doesNotContain("🔁 Reopen");
        assertThat(bot.telegram.calls().stream().skip(before).map(Call::method))
                // The profile is published meanwhile.
                .filteredOn(method -> !method.equals("getUpdates") && !method.matches("[gs]etMy.*|.*ChatMenuButton"))
                .containsExactly("sendMessage", "reopenForumTopic", "editForumTopic", "editMessageReplyMarkup");
    }

    @Test
    void closing_by_hand_makes_the_card_fit_too() throws Exception {
        office.group().closeTopic(topic);
        awaitState(ThreadState.CLOSED);
        assertThat(card().replyMarkup().toString()).contains("🔁 Reopen");
    }

    @Test
    void blocking_keeps_a_visitor_from_writing_and_unblocking_lets_them() throws Exception {
        ira.sayIn(group, topic, "/block");
        awaitState(ThreadState.BLOCKED);
        said("Blocked.");
        assertThat(card().replyMarkup().toString()).contains("Unblock").doesNotContain("🚫 Block");
        assertThat(guest.post("message-2", "spam")).isEqualTo(new Posting.Refused(Refusal.BLOCKED));
        ira.sayIn(group, topic, "/unblock");
        said("Unblocked.");
        assertThat(guest.post("message-3", "sorry")).isInstanceOf(Posting.Accepted.class);
    }

    @Test
    void who_is_not_in_the_team_may_neither_close_nor_block_by_word_or_button() throws Exception {
        max.sayIn(group, topic, "/close");
        said("Це може зробити лише команда каналу");
        assertThat(press(max, "🚫 Block")).startsWith("Це може зробити лише команда");
        assertThat(guest.thread().state()).isEqualTo(ThreadState.WAITING);
    }

    @Test
    void the_cards_buttons_fit_how_things_stand() throws Exception {
        assertThat(press(ira, "✅ Close")).startsWith("Closed.");
        awaitState(ThreadState.CLOSED);
        assertThat(card().replyMarkup().toString()).contains("🔁 Reopen").doesNotContain("✅ Close");
        assertThat(press(ira, "🔁 Reopen")).isEqualTo("Open again.");
        assertThat(press(ira, "🚫 Block")).startsWith("Blocked.");
        assertThat(press(ira, "Unblock")).startsWith("Unblocked.");
        awaitState(ThreadState.ANSWERED);
    }

    @Test
    void a_card_that_is_edited_keeps_its_buttons() throws Exception {
        bot.chat.edit(guest.id(), 1, "Is the green cup in stock?");
        guest.awaitThread(TopicCommandsTest::isSettled);
        assertThat(said("Is the green cup in stock?").replyMarkup().toString()).contains("✅ Close");
    }

    @Test
    void everybody_may_take_a_visitor_on_and_give_back() throws Exception {
        assertThat(press(max, "🙋 Take it on")).isEqualTo("Цим займається Max.");
        assertThat(card().replyMarkup().toString()).contains("🙋 Max");
        assertThat(guest.thread().care().assignee())
                .map(Author.ByOperator::name)
                .contains("Max");
        assertThat(press(max, "🙋 Max")).isEqualTo("Цим ніхто не займається.");
        ira.sayIn(group, topic, "/assign");
        said("Ira has taken this on.");
        ira.sayIn(group, topic, "/assign nobody");
        said("Nobody has taken this on.");
        assertThat(guest.thread().care().assignee()).isEmpty();
    }

    @Test
    void a_saved_reply_is_the_operators_answer_with_the_names_put_in() throws Exception {
        Channel now = bot.stores.channels().find(office.channel().id()).orElseThrow();
        SavedReply hello = new SavedReply("hello", "Hello {name}, this is {channel}.");
        assertThat(bot.stores.channels().save(now.withRules(now.rules().withSavedReplies(List.of(hello)))))
                .isTrue();
        max.sayIn(group, topic, "/s");
        said("hello");
        max.sayIn(group, topic, "/s hello");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        Message answer = guest.messages().getLast();
        assertThat(((Content.Text) answer.content()).text()).matches("Hello Відвідувач \\w{4}, this is Acme\\.");
        assertThat(((Author.ByOperator) answer.author()).name()).isEqualTo("Max");
        said("💬 Hello Відвідувач");
    }

    @Test
    void who_and_history_are_told_in_private_and_in_the_topic_only_to_strangers() throws Exception {
        ira.sayIn(group, topic, "/who");
        assertThat(saidTo(ira, "Said so far: 1 message").text()).contains("https://shop.example/cups", "Ukrainian");
        ira.sayIn(group, topic, "/history");
        assertThat(saidTo(ira, "Visitor: Is the blue cup").text()).startsWith("Visitor ");
        // Max has never opened the private chat.
        max.sayIn(group, topic, "/history");
        said("Відвідувач: Is the blue cup");
        assertThat(press(max, "👤 Who")).startsWith("Відвідувач ");
        assertThat(press(max, "📜 History")).startsWith("Відкрийте особистий чат");
        max.start();
        assertThat(press(max, "📜 History")).isEqualTo("Надіслано вам в особистий чат.");
    }

    @Test
    void a_note_and_a_command_elsewhere_reach_no_visitor() throws Exception {
        ira.sayIn(group, topic, "/note he seems upset");
        ira.say(group, "/close");
        said("Send this in a visitor’s topic");
        assertThat(guest.messages()).hasSize(1);
        assertThat(guest.thread().state()).isEqualTo(ThreadState.WAITING);
    }

    @Test
    void a_button_of_another_group_and_an_old_one_do_nothing() throws Exception {
        Office other = bot.office("Other");
        Guest stranger = bot.guest(other);
        stranger.post("message-1", "hello");
        stranger.awaitThread(TopicCommandsTest::isSettled);
        int theirs = bot.telegram
                .awaitMessage(other.group().id(), message -> message.text().endsWith("hello"), BotUnderTest.PATIENCE)
                .messageId();
        Person boss = other.owner();
        for (String data : List.of("close:" + guest.id(), "block:", "assign:nonsense", "history:" + guest.id())) {
            String query = boss.pressForged(other.group().id(), theirs, data);
            assertThat(toast(boss, query)).isEqualTo("This button is out of date.");
        }
        assertThat(guest.thread().state()).isEqualTo(ThreadState.WAITING);
        assertThat(guest.thread().care().assignee()).isEmpty();
    }

    @Test
    void without_topics_a_command_is_a_reply_to_the_visitors_words() throws Exception {
        Group plain = office.group();
        plain.setForum(false);
        guest.post("message-2", "still there?");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        int words = said("still there?").messageId();
        ira.reply(plain.id(), words, "/close");
        said("Closed. It opens again");
        assertThat(guest.thread().state()).isEqualTo(ThreadState.CLOSED);
    }
}
