package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.tenant.Channel;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Refusal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Groups change under us, and desks without topics work.
class DeskTest {
    private BotUnderTest bot;

    @BeforeEach
    void open() throws Exception {
        Stores stores = InMemoryStores.create();
        bot = BotUnderTest.start(SandboxTelegram.start(), stores, Duration.ofSeconds(2), Duration.ofMinutes(2));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shown(long chat, String part) {
        return bot.telegram.awaitMessage(chat, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private Office plainOffice() {
        Person ira = bot.telegram.person("Ira", "en");
        ira.start();
        Group group = ira.createGroup("Plain", false);
        group.addBot();
        ira.say(group.id(), "/newchannel@" + bot.telegram.botUsername() + " Acme");
        return new Office(ira, group, bot.channelOf(shown(ira.id(), "data-channel")));
    }

    private Guest settledGuest(Office office, String words) throws InterruptedException {
        Guest guest = bot.guest(office);
        guest.post("message-0", words);
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        return guest;
    }

    private static String text(Message message) {
        return ((Content.Text) message.content()).text();
    }

    private Channel now(Office office) {
        return bot.stores.channels().find(office.channel().id()).orElseThrow();
    }

    private boolean awaitTopics(Office office, boolean forum) {
        return bot.telegram.await(() -> now(office).group().orElseThrow().forum() == forum, BotUnderTest.PATIENCE);
    }

    @Test
    void in_a_group_without_topics_a_reply_finds_its_visitor_and_nothing_else_reaches_anybody() throws Exception {
        Office office = plainOffice();
        long chat = office.group().id();
        Guest anna = settledGuest(office, "anna asks");
        Guest boris = settledGuest(office, "boris asks");
        anna.post("message-1", "anna asks more");
        SandboxMessage more = shown(chat, "anna asks more");
        assertThat(more.text()).startsWith("Visitor ");

        office.owner().say(chat, "just talking");
        office.owner().reply(chat, more.messageId(), "for anna");
        office.owner().reply(chat, shown(chat, "boris asks").messageId(), "for boris");

        anna.awaitThread(thread -> thread.log().seq() == 3);
        boris.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(anna.messages()).extracting(DeskTest::text).contains("for anna");
        assertThat(boris.messages()).extracting(DeskTest::text).containsExactly("boris asks", "for boris");
        assertThat(boris.messages()).noneMatch(message -> text(message).equals("just talking"));
    }

    @Test
    void an_owner_alone_answers_by_reply_in_the_private_chat() throws Exception {
        Person ira = bot.telegram.person("Ira", "en");
        ira.start();
        ira.say(ira.id(), "/newchannel Acme");
        ira.press(ira.id(), shown(ira.id(), "Then answer alone").messageId(), "Answer right here");
        Channel channel = bot.channelOf(shown(ira.id(), "data-channel"));
        Guest guest = bot.guest(new Office(ira, ira.createGroup("unused", false), channel));
        guest.post("message-1", "hello");
        SandboxMessage card = shown(ira.id(), "hello");

        ira.reply(ira.id(), card.messageId(), "hi there");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(text(guest.messages().getLast())).isEqualTo("hi there");
    }

    @Test
    void a_reply_that_is_faster_than_the_answer_to_our_own_call_waits_for_it() throws Exception {
        Office office = plainOffice();
        bot.telegram.faults().failNext(1, "sendMessage", office.group().id(), Fault.slow(Duration.ofMillis(700)));
        Guest guest = bot.guest(office);
        guest.post("message-1", "quick?");
        office.owner()
                .reply(office.group().id(), shown(office.group().id(), "quick?").messageId(), "quick!");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(text(guest.messages().getLast())).isEqualTo("quick!");
    }

    @Test
    void a_reply_to_words_that_nobody_knows_is_not_guessed_at_but_told() throws Exception {
        Office office = plainOffice();
        bot.telegram.faults().failNext(1, "sendMessage", office.group().id(), Fault.dropAfter());
        Guest guest = settledGuest(office, "said twice");
        int first = shown(office.group().id(), "said twice").messageId();
        office.owner().reply(office.group().id(), first, "to the first");
        shown(office.group().id(), "nobody got your answer");
        assertThat(guest.messages()).hasSize(1);
    }

    @Test
    void with_topics_switched_off_answers_do_not_mix_and_the_owner_is_told_once() throws Exception {
        Office office = bot.office("Acme");
        long chat = office.group().id();
        Guest anna = settledGuest(office, "anna asks");
        Guest boris = settledGuest(office, "boris asks");
        office.group().setForum(false);
        anna.post("message-1", "anna again");
        anna.awaitThread(thread -> thread.receipts().delivered() == 2);
        boris.post("message-1", "boris again");
        boris.awaitThread(thread -> thread.receipts().delivered() == 2);
        shown(office.owner().id(), "topics were switched off");

        office.owner().reply(chat, shown(chat, "anna again").messageId(), "for anna");
        office.owner().reply(chat, shown(chat, "boris again").messageId(), "for boris");
        anna.awaitThread(thread -> thread.log().seq() == 3);
        boris.awaitThread(thread -> thread.log().seq() == 3);
        assertThat(text(anna.messages().getLast())).isEqualTo("for anna");
        assertThat(text(boris.messages().getLast())).isEqualTo("for boris");
        assertThat(shown(chat, "boris again").text()).startsWith("Visitor ");
        assertThat(bot.telegram.messages(office.owner().id()))
                .filteredOn(message -> message.text().contains("topics were switched off"))
                .hasSize(1);
    }

    @Test
    void topics_that_are_switched_on_again_are_used_again() throws Exception {
        Office office = bot.office("Acme");
        Guest anna = settledGuest(office, "anna asks");
        office.group().setForum(false);
        anna.post("message-1", "anna again");
        anna.awaitThread(thread -> thread.receipts().delivered() == 2);
        assertThat(awaitTopics(office, false)).isTrue();

        office.group().setForum(true);
        office.owner().say(office.group().id(), "topics are back");
        assertThat(awaitTopics(office, true)).isTrue();
        Guest boris = settledGuest(office, "boris asks");
        assertThat(boris.topic()).isPositive();
        shown(office.owner().id(), "all is well again");
    }

    @Test
    void a_message_that_comes_late_does_not_bring_topics_back_that_are_switched_off() throws Exception {
        Office office = bot.office("Acme");
        long chat = office.group().id();
        Guest anna = settledGuest(office, "anna asks");
        bot.telegram.faults().holdUpdates();
        office.owner().say(chat, "said while there were topics");
        office.group().setForum(false);
        anna.post("message-1", "anna again");
        shown(office.owner().id(), "topics were switched off");
        assertThat(awaitTopics(office, false)).isTrue();

        bot.telegram.faults().releaseUpdates();
        office.owner().reply(chat, shown(chat, "anna again").messageId(), "for anna");
        anna.awaitThread(thread -> thread.log().seq() == 3);
        assertThat(now(office).group().orElseThrow().forum()).isFalse();
        assertThat(bot.telegram.messages(office.owner().id()))
                .noneMatch(message -> message.text().contains("all is well again"));
    }

    @Test
    void rights_that_were_given_before_topics_were_switched_off_do_not_bring_topics_back() throws Exception {
        Office office = bot.office("Acme");
        Guest anna = settledGuest(office, "anna asks");
        bot.telegram.faults().holdUpdates();
        office.group().promoteBot(Set.of("manage_topics", "delete_messages"));
        office.group().setForum(false);
        anna.post("message-1", "anna again");
        shown(office.owner().id(), "topics were switched off");

        bot.telegram.faults().releaseUpdates();
        SandboxMessage words = shown(office.group().id(), "anna again");
        office.owner().reply(office.group().id(), words.messageId(), "/close");
        shown(office.group().id(), "Closed. It opens again");
        assertThat(now(office).group().orElseThrow().forum()).isFalse();
    }

    @Test
    void a_group_that_became_a_supergroup_is_followed_by_its_answer_to_a_call() throws Exception {
        Office office = plainOffice();
        Guest guest = settledGuest(office, "before");
        bot.telegram.faults().loseNextUpdates(2, "message");
        long fresh = office.group().migrate();
        guest.post("message-1", "after");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);

        assertThat(shown(fresh, "after").text()).contains("Visitor ");
        assertThat(now(office).group().orElseThrow().id().value()).isEqualTo(fresh);
        office.owner().reply(fresh, shown(fresh, "after").messageId(), "answered");
        guest.awaitThread(thread -> thread.log().seq() == 3);
    }

    @Test
    void a_group_that_became_a_supergroup_is_followed_by_its_note() throws Exception {
        Office office = plainOffice();
        long fresh = office.group().migrate();
        assertThat(bot.telegram.await(
                        () -> now(office).group().orElseThrow().id().value() == fresh, BotUnderTest.PATIENCE))
                .isTrue();
    }

    @Test
    void a_deleted_topic_is_opened_anew_with_what_was_said_before() throws Exception {
        Office office = bot.office("Acme");
        Guest guest = settledGuest(office, "my first question");
        int first = guest.topic();
        office.owner().sayIn(office.group().id(), first, "our answer");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        office.group().deleteTopic(first);
        guest.post("message-1", "still there?");
        guest.awaitThread(thread -> thread.receipts().delivered() == 3);

        assertThat(shown(office.group().id(), "still there?").text())
                .contains("Earlier:", "Visitor: my first question", "Ira: our answer")
                .endsWith("still there?");
    }

    @Test
    void an_answer_that_comes_in_after_its_topic_was_found_deleted_is_not_lost() throws Exception {
        Office office = bot.office("Acme");
        Guest guest = settledGuest(office, "hello");
        int topic = guest.topic();
        bot.telegram.faults().holdUpdates();
        office.owner().sayIn(office.group().id(), topic, "just in time");
        office.group().deleteTopic(topic);
        guest.post("message-1", "still there?");
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        bot.telegram.faults().releaseUpdates();
        guest.awaitThread(thread -> thread.log().seq() == 3);
        assertThat(text(guest.messages().getLast())).isEqualTo("just in time");
    }

    @Test
    void a_topic_deleted_three_times_in_an_hour_stays_away_and_the_operators_may_block_the_visitor() throws Exception {
        Office office = bot.office("Acme");
        Guest guest = settledGuest(office, "spam 0");
        for (int i = 1; i <= 2; i++) {
            office.group().deleteTopic(guest.topic());
            guest.post("message-" + i, "spam " + i);
            long upTo = i + 1;
            guest.awaitThread(thread -> thread.receipts().delivered() == upTo);
        }
        office.group().deleteTopic(guest.topic());
        guest.post("message-3", "spam 3");
        guest.awaitThread(thread -> !thread.outgoing().isDue());
        assertThat(guest.messages().getLast().failed()).contains(Refusal.CLOSED_FOR_NOW);

        SandboxMessage question = shown(office.group().id(), "Shall I block this visitor?");
        office.owner().press(office.group().id(), question.messageId(), "Block this visitor");
        guest.awaitThread(thread -> thread.blockedAt().isPresent());
        assertThat(guest.post("message-4", "spam 4").toString()).contains("BLOCKED");
    }

    @Test
    void only_the_team_may_block() throws Exception {
        Office office = bot.office("Acme");
        Guest guest = settledGuest(office, "spam 0");
        for (int i = 1; i <= 3; i++) {
            int topic = guest.awaitThread(thread -> thread.outgoing().topic().isPresent())
                    .outgoing()
                    .topic()
                    .orElseThrow()
                    .id()
                    .value();
            office.group().deleteTopic(topic);
            guest.post("message-" + i, "spam " + i);
            guest.awaitThread(thread -> !thread.outgoing().isDue());
        }
        Person max = bot.telegram.person("Max", "en");
        office.group().join(max);
        SandboxMessage question = shown(office.group().id(), "Shall I block this visitor?");
        String query = max.press(office.group().id(), question.messageId(), "Block this visitor");
        assertThat(max.awaitAnswer(query, BotUnderTest.PATIENCE)
                        .orElseThrow()
                        .path("text")
                        .asText())
                .isEqualTo("Only the team of this channel may do that. Its owner invites you with /operators.");
        assertThat(guest.thread().blockedAt()).isEmpty();
    }

    @Test
    void an_owner_is_told_once_that_the_bot_was_removed_and_when_all_is_well_again() throws Exception {
        Office office = bot.office("Acme");
        Guest guest = settledGuest(office, "hello");
        office.group().removeBot();
        guest.post("message-1", "anyone?");
        shown(office.owner().id(), "I was removed from Acme support");

        office.group().promoteBot(Set.of("manage_topics"));
        guest.awaitThread(thread -> thread.receipts().delivered() == 2);
        shown(office.owner().id(), "all is well again in Acme support");
        assertThat(bot.telegram.messages(office.owner().id()))
                .filteredOn(message -> message.text().contains("I was removed"))
                .hasSize(1);
    }

    @Test
    void late_news_of_a_removal_that_was_taken_back_is_not_told() throws Exception {
        Office office = bot.office("Acme");
        Guest guest = settledGuest(office, "hello");
        bot.telegram.faults().holdUpdates();
        office.group().removeBot();
        office.group().promoteBot(Set.of("manage_topics"));
        bot.telegram.faults().releaseUpdates();
        office.owner().sayIn(office.group().id(), guest.topic(), "after all that");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(bot.telegram.messages(office.owner().id()))
                .noneMatch(message -> message.text().contains("I was removed"));
    }

    @Test
    void an_owner_is_told_that_the_bot_lost_the_right_to_manage_topics() throws Exception {
        Office office = bot.office("Acme");
        settledGuest(office, "hello");
        office.group().demoteBot();
        shown(office.owner().id(), "I may not manage topics in Acme support");
    }

    @Test
    void an_owner_is_told_that_a_bot_without_rights_hears_only_replies() throws Exception {
        Office office = plainOffice();
        office.group().promoteBot(Set.of());
        office.group().demoteBot();
        shown(office.owner().id(), "I can’t hear ordinary messages in Plain");
    }

    @Test
    void a_topic_whose_answer_was_lost_is_taken_and_not_made_twice() throws Exception {
        Office office = bot.office("Acme");
        bot.telegram.faults().failNext(1, "createForumTopic", Fault.dropAfter());
        Guest guest = settledGuest(office, "hello");
        assertThat(office.group().topics()).hasSize(1);
        assertThat(guest.topic()).isEqualTo(office.group().topics().getFirst().id());
    }
}
