package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Invitation;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.RandomToken;
import chat.k1te.tenant.Role;
import chat.k1te.testing.Await;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadState;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Operators: invited, joining, commanding, let go.
class TeamTest {
    private static final Set<String> ALL_RIGHTS =
            Set.of("manage_topics", "delete_messages", "pin_messages", "invite_users", "restrict_members");

    private BotUnderTest bot;
    private Office office;
    private Person ira;
    private Person max;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        ira = office.owner();
        office.group().promoteBot(ALL_RIGHTS);
        max = bot.telegram.person("Max", "en");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shownTo(Person reader, String part) {
        return bot.telegram.awaitMessage(reader.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private String press(Person presser, SandboxMessage on, String label) {
        return answer(presser, presser.press(presser.id(), on.messageId(), label));
    }

    private static String answer(Person presser, String query) {
        return presser.awaitAnswer(query, BotUnderTest.PATIENCE)
                .orElseThrow()
                .path("text")
                .asText();
    }

    private SandboxMessage team() {
        int asked = ira.say(ira.id(), "/operators");
        return bot.telegram.awaitMessage(
                ira.id(),
                message -> message.messageId() > asked && message.text().contains("The team of Acme"),
                BotUnderTest.PATIENCE);
    }

    private static String code(String text) {
        Matcher code = Pattern.compile("start=(op_[\\w-]+)").matcher(text);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /// A new invitation's code.
    private String invitation(String button, String words) {
        SandboxMessage team = team();
        press(ira, team, button);
        return code(bot.telegram
                .awaitMessage(
                        ira.id(),
                        message -> message.messageId() > team.messageId()
                                && message.text().contains(words),
                        BotUnderTest.PATIENCE)
                .text());
    }

    private String invitation() {
        return invitation("Invite an operator", "makes them an operator");
    }

    private static String joinLink(SandboxMessage welcome) {
        return welcome.replyMarkup().at("/inline_keyboard/0/0/url").asText();
    }

    private void joins(Person person, String code) {
        int opened = person.start(code);
        SandboxMessage welcome = bot.telegram.awaitMessage(
                person.id(),
                message -> message.messageId() > opened && message.text().contains("Welcome to the team of Acme!"),
                BotUnderTest.PATIENCE);
        person.joinBy(joinLink(welcome));
    }

    private int topicOf(Guest guest) throws Exception {
        guest.post("message-1", "Good day");
        return guest.topic();
    }

    @Test
    void who_opens_an_invitation_is_in_the_team_and_gets_a_link_into_the_group_that_works_once() {
        String code = invitation();
        max.start(code);
        SandboxMessage welcome = shownTo(max, "Welcome to the team of Acme!");
        shownTo(ira, "Max has joined your team");
        String link = joinLink(welcome);
        max.joinBy(link);
        Person eve = bot.telegram.person("Eve", "en");
        assertThatIllegalArgumentException().isThrownBy(() -> eve.joinBy(link));
        assertThat(team().replyMarkup().toString()).contains("👤 Max");
    }

    @Test
    void a_used_invitation_tells_others_nothing_and_shows_its_user_the_same_again() {
        String code = invitation();
        joins(max, code);
        Person eve = bot.telegram.person("Eve", "en");
        eve.start(code);
        shownTo(eve, "This invitation has been used or is too old");
        eve.start("op_made-up");
        assertThat(bot.telegram.messages(eve.id()))
                .noneMatch(message -> message.text().contains("Acme"));
        max.start(code);
        Await.until(
                "welcomed again",
                BotUnderTest.PATIENCE,
                () -> bot.telegram.messages(max.id()).stream()
                                .filter(message -> message.text().contains("Welcome to the team"))
                                .count()
                        == 2);
    }

    @Test
    void an_invitation_that_is_too_old_lets_nobody_in() {
        String code = RandomToken.of(16);
        bot.stores
                .invitations()
                .keep(new Invitation(
                        RandomToken.hash(code),
                        office.channel().tenant(),
                        Role.OPERATOR,
                        new OperatorId(ira.id()),
                        Instant.now().minusSeconds(1),
                        Optional.empty()));
        max.start("op_" + code);
        shownTo(max, "This invitation has been used or is too old");
        assertThat(team().replyMarkup().toString()).doesNotContain("Max");
    }

    @Test
    void everybody_in_the_group_answers_and_only_the_team_closes() throws Exception {
        Guest guest = bot.guest(office);
        int topic = topicOf(guest);
        max.start();
        office.group().join(max);
        max.sayIn(office.group().id(), topic, "Hello from Max");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        max.sayIn(office.group().id(), topic, "/close");
        bot.telegram.awaitMessage(
                office.group().id(),
                message -> message.text().contains("Only the team of this channel"),
                BotUnderTest.PATIENCE);
        assertThat(guest.thread().state()).isNotEqualTo(ThreadState.CLOSED);

        max.start(invitation());
        shownTo(max, "Welcome to the team");
        max.sayIn(office.group().id(), topic, "/close");
        guest.awaitThread(thread -> thread.state() == ThreadState.CLOSED);
    }

    @Test
    void an_admin_manages_channels_and_operators_but_no_admins() throws Exception {
        joins(max, invitation("Invite an admin", "makes them an admin"));
        Person olha = bot.telegram.person("Olha", "en");
        joins(olha, invitation());

        max.say(max.id(), "/channels");
        assertThat(shownTo(max, "Your channels").replyMarkup().toString()).contains("✓ Acme");
        max.say(max.id(), "/operators");
        SandboxMessage team = shownTo(max, "The team of Acme");
        assertThat(team.replyMarkup().toString())
                .contains("⭐ Max", "👤 Olha", "Invite an operator")
                .doesNotContain("Invite an admin");
        press(max, team, "⭐ Max");
        assertThat(shownTo(max, "Admin: manages").replyMarkup().toString()).doesNotContain("Let go", "Make");
        String forged = "letgo!:" + office.channel().tenant() + ":" + max.id();
        assertThat(answer(max, max.pressForged(max.id(), team.messageId(), forged)))
                .isEqualTo("This button is out of date.");

        olha.say(olha.id(), "/operators");
        shownTo(olha, "You have no channel yet");
        String hers = "invite:" + office.channel().tenant();
        olha.say(olha.id(), "/newchannel Own");
        SandboxMessage own = shownTo(olha, "Then answer alone");
        assertThat(answer(olha, olha.pressForged(olha.id(), own.messageId(), hers)))
                .isEqualTo("This button is out of date.");
    }

    @Test
    void an_admin_gives_a_channel_another_group_that_they_run() {
        joins(max, invitation("Invite an admin", "makes them an admin"));
        max.say(max.id(), "/channels");
        SandboxMessage page = shownTo(max, "Your channels");
        press(max, page, "✓ Acme");
        press(max, page, "👥 Another group");
        int asked = shownTo(max, "Where shall the visitors of Acme")
                .replyMarkup()
                .at("/keyboard/0/0/request_chat/request_id")
                .asInt();
        Group his = max.createGroup("Night shift", true);
        max.shareChat(asked, his.id());
        shownTo(max, "Acme is connected to Night shift");
        assertThat(bot.stores
                        .channels()
                        .find(office.channel().id())
                        .orElseThrow()
                        .group()
                        .orElseThrow()
                        .id()
                        .value())
                .isEqualTo(his.id());
    }

    @Test
    void the_owner_makes_an_operator_an_admin_and_back() {
        joins(max, invitation());
        press(ira, team(), "👤 Max");
        SandboxMessage page = shownTo(ira, "Operator: answers");
        press(ira, page, "Make an admin");
        shownTo(ira, "Admin: manages");
        press(ira, page, "Make an operator");
        shownTo(ira, "Operator: answers");
    }

    private void letGo(String label) {
        SandboxMessage list = team();
        press(ira, list, label);
        press(ira, list, "Let go");
        assertThat(press(ira, list, "Yes, let go")).contains("is no longer in the team");
    }

    @Test
    void who_is_let_go_is_out_of_the_group_and_can_come_back_by_a_new_invitation_only() {
        String first = invitation();
        joins(max, first);
        letGo("👤 Max");
        assertThatIllegalStateException()
                .isThrownBy(() -> max.say(office.group().id(), "still here?"));
        max.start(first);
        shownTo(max, "This invitation has been used or is too old");
        joins(max, invitation());
        max.say(office.group().id(), "back");
    }

    @Test
    void where_the_bot_may_not_remove_somebody_their_answers_are_not_passed_on_and_both_are_told() throws Exception {
        joins(max, invitation());
        Guest guest = bot.guest(office);
        int topic = topicOf(guest);
        office.group().promoteBot(Set.of("manage_topics"));
        letGo("👤 Max");
        shownTo(ira, "I may not take Max out of Acme support");

        int said = max.sayIn(office.group().id(), topic, "the visitor must not read this");
        shownTo(max, "You are no longer in this team");
        max.edit(office.group().id(), said, "nor this");
        max.sayIn(office.group().id(), topic, "/close");
        ira.sayIn(office.group().id(), topic, "but this");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        assertThat(guest.messages()).extracting(Message::author).hasSize(2);
        assertThat(guest.messages().toString()).contains("but this").doesNotContain("nor this", "must not");
        assertThat(bot.telegram.messages(max.id()).stream()
                        .filter(message -> message.text().contains("no longer in this team")))
                .hasSize(1);

        SandboxMessage card = bot.telegram.messages(office.group().id(), topic).stream()
                .filter(message -> !message.replyMarkup().isMissingNode())
                .findFirst()
                .orElseThrow();
        assertThat(answer(max, max.press(office.group().id(), card.messageId(), "🙋 Take it on")))
                .contains("no longer in this team");
    }

    @Test
    void people_picked_from_the_contacts_are_invited_by_the_bot_or_by_who_picked_them() {
        max.start();
        Person olha = bot.telegram.person("Olha", "uk");
        press(ira, team(), "Choose from my contacts");
        SandboxMessage question = shownTo(ira, "Whom shall I invite?");
        JsonNode request = question.replyMarkup().at("/keyboard/0/0/request_users");
        ira.shareUsers(request.path("request_id").asInt(), max, olha);

        SandboxMessage invited = shownTo(max, "Ira invites you to answer visitors");
        max.start(code(joinLink(invited)));
        shownTo(max, "Welcome to the team of Acme!");
        shownTo(ira, "I have invited Max");
        String link = shownTo(ira, "I can’t write to Olha before they open me").text();
        olha.start(code(link));
        shownTo(olha, "Вітаємо в команді: Acme!");
    }

    @Test
    void a_group_that_the_bot_may_not_invite_to_is_named_to_both() {
        office.group().promoteBot(Set.of("manage_topics"));
        max.start(invitation());
        SandboxMessage welcome = shownTo(max, "Ask to be added to: Acme support");
        assertThat(welcome.replyMarkup().isMissingNode()).isTrue();
        shownTo(ira, "I may not invite Max to Acme support");
    }

    @Test
    void who_is_in_the_group_already_needs_no_link() {
        office.group().join(max);
        max.start(invitation());
        assertThat(shownTo(max, "Welcome to the team").replyMarkup().isMissingNode())
                .isTrue();
    }

    @Test
    void strangers_see_no_team() {
        Person eve = bot.telegram.person("Eve", "en");
        eve.start();
        SandboxMessage hers = shownTo(eve, "Three steps");
        String tenant = office.channel().tenant().toString();
        for (String data : List.of(
                "team:" + tenant,
                "member:" + tenant + ":" + ira.id(),
                "invite:" + tenant,
                "inviteadmin:" + tenant,
                "contacts:" + tenant,
                "letgo!:" + tenant + ":x",
                "admin:" + tenant + ":" + eve.id())) {
            assertThat(answer(eve, eve.pressForged(eve.id(), hers.messageId(), data)))
                    .isEqualTo("This button is out of date.");
        }
        assertThat(bot.telegram.messages(eve.id()))
                .noneMatch(message -> message.text().contains("Acme"));
        Group group = office.group();
        assertThat(group.title()).isEqualTo("Acme support");
    }
}
