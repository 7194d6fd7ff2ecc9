package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Change;
import chat.k1te.thread.Face;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.VisitorDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the group sees of who a visitor is, and of how they liked it.
class IntroductionTest {
    private BotUnderTest bot;
    private Office office;
    private Guest guest;
    private long group;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        group = office.group().id();
        guest = bot.guest(office);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private static VisitorDetails details(String name) {
        return VisitorDetails.NONE
                .told(new VisitorDetails.Claims(
                        Map.of(VisitorDetails.NAME, name, VisitorDetails.EMAIL, "anna@shop.example"),
                        Map.of("order_number", "15")))
                .orElseThrow();
    }

    private void introduce(String name) {
        assertThat(bot.chat.introduce(guest.visitor, _ -> Optional.of(details(name))))
                .isPresent();
    }

    private static VisitorDetails signed() {
        return VisitorDetails.NONE
                .signed(new VisitorDetails.Claims(
                        Map.of(VisitorDetails.ID, "7", VisitorDetails.NAME, "Anna"), Map.of("plan", "gold")))
                .flatMap(details -> details.told(
                        new VisitorDetails.Claims(Map.of(VisitorDetails.PHONE, "+380 44 1"), Map.of("note", "boss ✓"))))
                .orElseThrow();
    }

    private SandboxMessage shown(String part) {
        return bot.telegram.awaitMessage(group, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private String topicName(Guest of) throws Exception {
        int id = of.topic();
        return office.group().topics().stream()
                .filter(topic -> topic.id() == id)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void settled() throws Exception {
        guest.awaitThread(thread -> !thread.isDue() && thread.outgoing().stale().isEmpty());
    }

    @Test
    void who_says_their_name_first_is_shown_by_it() throws Exception {
        Guest anna = bot.guest(office, guest.visitor.with(details("Anna")));
        anna.post("message-1", "Hello");
        SandboxMessage card = shown("Hello");
        assertThat(card.text()).startsWith("Anna\nE-mail: anna@shop.example\nOrder number: 15\n");
        assertThat(topicName(anna)).startsWith("⏳ Anna · shop.example/cups");
    }

    @Test
    void what_the_owner_asks_stands_before_the_answer_in_the_owners_words() throws Exception {
        Form.Field order = new Form.Field("order_number", Map.of("en", "Which order?", "uk", "Яке замовлення?"), true);
        Channel asking = office.channel()
                .withRules(office.channel()
                        .rules()
                        .withWidget(WidgetRules.PLAIN.withForm(new Form(true, List.of(order)))));
        assertThat(bot.stores.channels().save(asking)).isTrue();
        Guest anna = bot.guest(office, guest.visitor.with(details("Anna")));
        anna.post("message-1", "Hello");
        assertThat(shown("Hello").text()).startsWith("Anna\nE-mail: anna@shop.example\nWhich order? 15\n");
    }

    @Test
    void the_card_and_the_topics_name_follow_when_more_is_known() throws Exception {
        guest.post("message-1", "Hello");
        int card = shown("Hello").messageId();
        settled();
        introduce("Anna");
        settled();
        SandboxMessage after = shown("Order number: 15");
        assertThat(after.messageId()).isEqualTo(card);
        assertThat(after.text()).startsWith("Anna\n").endsWith("\n\nHello");
        assertThat(after.raw().at("/reply_markup/inline_keyboard").size()).isPositive();
        assertThat(topicName(guest)).startsWith("⏳ Anna ·");
        bot.chat.edit(guest.id(), 1, "Good day");
        assertThat(shown("Good day").text()).startsWith("Anna\n");
    }

    @Test
    void what_the_site_has_signed_is_marked_and_what_anybody_can_claim_is_not() throws Exception {
        Guest anna = bot.guest(office, guest.visitor.with(signed()));
        anna.post("message-1", "Hello");
        assertThat(shown("Hello").text())
                .startsWith("Anna ✓\n"
                        + "Phone: +380 44 1\n"
                        + "Note: boss\n"
                        + "Plan: gold ✓\n"
                        + "Id on the site: 7 ✓\n"
                        + "✓ signed by the site\n");
        assertThat(topicName(anna)).startsWith("⏳ Anna ✓ ·");
    }

    @Test
    void who_the_visitor_is_yields_to_words_and_survives_a_restart() throws Exception {
        guest.post("message-1", "Hello");
        shown("Hello");
        settled();
        bot.bot().close();
        introduce("Anna");
        assertThat(guest.thread().outgoing().stale()).isEqualTo(Set.of(Face.NAME, Face.CARD));
        guest.post("message-2", "Are you there?");
        int calls = bot.telegram.calls().size();
        bot.restart();
        settled();
        assertThat(bot.telegram.calls().subList(calls, bot.telegram.calls().size()))
                .extracting(call -> call.method())
                .filteredOn(Set.of("sendMessage", "editMessageText", "editForumTopic")::contains)
                .containsExactly("sendMessage", "editMessageText", "editForumTopic");
    }

    @Test
    void a_desk_without_topics_has_a_card_too() throws Exception {
        office.group().setForum(false);
        guest.post("message-1", "Hello");
        shown("Hello");
        introduce("Anna");
        settled();
        assertThat(shown("Order number: 15").text()).startsWith("Anna\n");
    }

    @Test
    void an_open_thread_can_not_be_rated() {
        guest.post("message-1", "Hello");
        assertThat(bot.chat.rate(guest.id(), 5, Optional.empty())).isEqualTo(new Change.Refused(Refusal.NOT_CLOSED));
    }

    @Test
    void a_rating_is_one_line_in_the_topic_that_follows_a_second_thought() throws Exception {
        guest.post("message-1", "Hello");
        shown("Hello");
        bot.chat.change(guest.id(), thread -> thread.closed(Instant.now()));
        settled();
        assertThat(bot.chat.rate(guest.id(), 2, Optional.of("slow"))).isInstanceOf(Change.Made.class);
        int line = shown("★★☆☆☆ slow").messageId();
        settled();
        bot.chat.rate(guest.id(), 4, Optional.empty());
        assertThat(shown("★★★★☆").messageId()).isEqualTo(line);
        settled();
        assertThat(guest.thread().care().rating().orElseThrow().score()).isEqualTo(4);
        guest.post("message-2", "One more thing");
        assertThat(bot.chat.rate(guest.id(), 5, Optional.empty())).isEqualTo(new Change.Refused(Refusal.NOT_CLOSED));
        assertThat(guest.thread().care().rating().orElseThrow().score()).isEqualTo(4);
    }

    @Test
    void a_rating_waits_for_words_of_others() throws Exception {
        guest.post("message-1", "Hello");
        shown("Hello");
        bot.chat.change(guest.id(), thread -> thread.closed(Instant.now()));
        settled();
        bot.bot().close();
        bot.chat.rate(guest.id(), 5, Optional.empty());
        assertThat(guest.thread().hasWords()).isFalse();
        assertThat(guest.thread().isDue()).isTrue();
    }
}
