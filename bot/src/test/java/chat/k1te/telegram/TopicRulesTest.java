package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a topic and what is not; topics that are closed, deleted, too old, or the General one.
class TopicRulesTest {
    private BotUnderTest bot;
    private Office office;
    private Guest guest;
    private long group;
    private Person ira;

    @BeforeEach
    void talk() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        ira = office.owner();
        group = office.group().id();
        guest = bot.guest(office);
        guest.post("message-0", "hello");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shown(String part) {
        return bot.telegram.awaitMessage(group, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private static String text(Message message) {
        return ((Content.Text) message.content()).text();
    }

    /// Waits until everything said before in Telegram was handled, by an answer that comes after it.
    private void allHandled() throws Exception {
        long before = guest.thread().log().seq();
        ira.sayIn(group, guest.topic(), "the last word");
        guest.awaitThread(thread ->
                thread.log().seq() > before && text(guest.messages().getLast()).equals("the last word"));
    }

    @Test
    void what_is_said_in_general_reaches_no_visitor_a_reply_there_included() throws Exception {
        int first = ira.say(group, "among ourselves");
        ira.reply(group, first, "a reply in General, which has a thread id and is no topic");
        ira.with("message_thread_id", IntNode.valueOf(guest.topic())).say(group, "a thread id alone is no topic");
        allHandled();
        assertThat(guest.messages()).extracting(TopicRulesTest::text).containsExactly("hello", "the last word");
    }

    @Test
    void an_answer_with_and_without_the_topics_root_is_no_reply_to_anything() throws Exception {
        ira.sayIn(group, guest.topic(), "with the root, as Telegram adds it");
        ira.with("reply_to_message", NullNode.getInstance()).sayIn(group, guest.topic(), "and without");
        allHandled();
        assertThat(guest.messages())
                .hasSize(4)
                .allMatch(message -> message.context().reply().isEmpty());
    }

    @Test
    void a_closed_topic_takes_words_while_the_bot_may_manage_topics() throws Exception {
        office.group().closeTopic(guest.topic());
        guest.post("message-1", "one more thing");
        guest.awaitThread(thread -> thread.receipts().delivered() >= 2);
        assertThat(office.group().topics()).hasSize(1);
    }

    @Test
    void in_a_closed_topic_of_a_bot_without_rights_words_wait_for_them() throws Exception {
        office.group().closeTopic(guest.topic());
        office.group().demoteBot();
        guest.post("message-1", "one more thing");
        bot.telegram.awaitMessage(
                ira.id(), message -> message.text().contains("I may not manage topics in"), BotUnderTest.PATIENCE);
        office.group().promoteBot(Set.of("manage_topics"));
        // The close that was heard of in between may have a place too.
        guest.awaitThread(thread -> thread.receipts().delivered() >= 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID"})
    void each_answer_that_means_a_deleted_topic_opens_one_new_topic(String answer) throws Exception {
        bot.telegram.faults().failNext(1, "sendMessage", group, Fault.rejected(400, "Bad Request: " + answer));
        guest.post("message-1", "still there?");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        assertThat(office.group().topics()).hasSize(2);
        assertThat(shown("still there?").text()).contains("Earlier:", "hello");
    }

    @Test
    void a_topic_that_a_giant_group_no_longer_finds_is_replaced_although_everybody_sees_it() throws Exception {
        int old = guest.topic();
        office.group().outgrowTopics();
        guest.post("message-1", "still there?");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        int fresh = guest.topic();
        assertThat(fresh).isNotEqualTo(old);
        // The old topic can still be written in, and who does is heard.
        ira.sayIn(group, old, "from the old topic");
        guest.awaitThread(thread -> thread.log().seq() == 3);
        assertThat(text(guest.messages().getLast())).isEqualTo("from the old topic");
    }

    @Test
    void that_somebody_types_for_a_deleted_topic_changes_nothing() throws Exception {
        int topic = guest.topic();
        office.group().deleteTopic(topic);
        bot.notices.typing(guest.id());
        assertThat(bot.telegram.await(
                        () -> bot.telegram.calls().stream()
                                .anyMatch(call -> call.method().equals("sendChatAction")),
                        BotUnderTest.PATIENCE))
                .isTrue();
        assertThat(guest.thread().outgoing().topic()).isPresent();
        guest.post("message-1", "words find out");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        assertThat(guest.topic()).isNotEqualTo(topic);
    }

    @Test
    void a_closed_general_keeps_no_channel_from_being_connected() throws Exception {
        ira.say(ira.id(), "/newchannel Second");
        bot.telegram.faults().failNext(1, "sendMessage", group, Fault.rejected(400, "Bad Request: TOPIC_CLOSED"));
        int request = bot.telegram
                .awaitMessage(
                        ira.id(), message -> message.text().contains("the visitors of Second"), BotUnderTest.PATIENCE)
                .replyMarkup()
                .at("/keyboard/0/0/request_chat/request_id")
                .asInt();
        ira.shareChat(request, group);
        bot.telegram.awaitMessage(
                ira.id(), message -> message.text().contains("Second is connected to"), BotUnderTest.PATIENCE);
    }

    @Test
    void a_message_that_only_looks_like_one_of_a_topic_in_a_group_without_topics_is_not_taken_for_one()
            throws Exception {
        office.group().setForum(false);
        ira.with("is_topic_message", BooleanNode.FALSE)
                .with("message_thread_id", IntNode.valueOf(guest.topic()))
                .say(group, "a comment in a group without topics");
        guest.post("message-1", "are you there?");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        ira.reply(group, shown("are you there?").messageId(), "for the visitor");
        guest.awaitThread(thread -> thread.log().seq() == 3);
        assertThat(text(guest.messages().getLast())).isEqualTo("for the visitor");
    }
}
