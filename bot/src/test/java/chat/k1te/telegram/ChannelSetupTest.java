package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelKey;
import chat.k1te.tenant.GroupId;
import chat.k1te.testing.Await;
import chat.k1te.testing.BotUnderTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From nothing to an embed code, by each of the three ways.
class ChannelSetupTest {
    private static final Set<String> RIGHTS = Set.of("manage_topics", "delete_messages", "pin_messages");
    private BotUnderTest bot;
    private Person ira;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        ira = bot.telegram.person("Ira", "en");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage awaitPrivate(Person person, String part) {
        return bot.telegram.awaitMessage(person.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private SandboxMessage awaitIn(Group group, String part) {
        return bot.telegram.awaitMessage(group.id(), message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private static int requestId(SandboxMessage question) {
        return question.replyMarkup()
                .at("/keyboard/0/0/request_chat/request_id")
                .asInt();
    }

    private static String linkCode(SandboxMessage question) {
        for (JsonNode entity : question.entities()) {
            String url = entity.path("url").asText();
            if (url.contains("startgroup")) {
                return code(url);
            }
        }
        throw new AssertionError("no link in " + question.entities());
    }

    private static String code(String link) {
        Matcher code = Pattern.compile("startgroup=([\\w-]+)").matcher(link);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void start_greets_by_name_and_its_button_begins_a_channel() {
        ira.start();
        SandboxMessage greeting = awaitPrivate(ira, "Hello, Ira!");
        assertThat(greeting.text()).contains("/newchannel");

        String query = ira.press(ira.id(), greeting.messageId(), "Add a chat to my site");
        assertThat(awaitPrivate(ira, "Where shall the visitors of Support be answered?")
                        .replyMarkup()
                        .isMissingNode())
                .isFalse();
        assertThat(ira.awaitAnswer(query, BotUnderTest.PATIENCE)).isPresent();
    }

    @Test
    void the_picker_gives_the_bot_its_rights_and_the_owner_the_embed_code() {
        ira.start();
        ira.say(ira.id(), "/newchannel Acme");
        SandboxMessage question = awaitPrivate(ira, "visitors of Acme");
        Group group = ira.createGroup("Acme support", true);
        ira.shareChat(requestId(question), group.id());

        SandboxMessage code = awaitPrivate(ira, "Paste this line");
        Channel channel = bot.channelOf(code);
        assertThat(channel.name()).isEqualTo("Acme");
        assertThat(code.text())
                .contains("<script async src=\"https://chat.example/kite-chat.js\" data-channel=\"" + channel.key()
                        + "\"></script>");
        assertThat(code.replyMarkup().toString()).contains("copy_text", "https://chat.example/c/" + channel.key());
        assertThat(awaitPrivate(ira, "Acme is connected to Acme support").text())
                .contains("✓ I am an admin of the group", "✓ Topics are switched on");
        awaitIn(group, "Visitors of Acme appear here");
    }

    @Test
    void the_link_of_the_question_connects_the_group_it_is_used_in_and_no_one_elses() {
        ira.start();
        ira.say(ira.id(), "/newchannel Acme");
        String code = linkCode(awaitPrivate(ira, "visitors of Acme"));

        Person thief = bot.telegram.person("Thief", "en");
        thief.start();
        Group his = thief.createGroup("His group", true);
        thief.startInGroup(his, code, RIGHTS);
        awaitIn(his, "This link has been used or is too old");

        Group hers = ira.createGroup("Acme support", true);
        ira.startInGroup(hers, code, RIGHTS);
        assertThat(bot.channelOf(awaitPrivate(ira, "data-channel"))
                        .group()
                        .orElseThrow()
                        .id()
                        .value())
                .isEqualTo(hers.id());
    }

    @Test
    void a_member_brings_no_channel_of_their_own_into_a_group_that_others_run() {
        Person max = bot.telegram.person("Max", "en");
        max.start();
        max.say(max.id(), "/newchannel Mine");
        String code = linkCode(awaitPrivate(max, "visitors of Mine"));
        Group group = ira.createGroup("Acme support", true);
        group.promoteBot(RIGHTS);
        group.join(max);
        max.say(group.id(), "/start@" + bot.telegram.botUsername() + " " + code);
        awaitIn(group, "Only an admin of this group can connect it");
        assertThat(bot.stores.channels().ofGroup(bot.botId(), new GroupId(group.id())))
                .isEmpty();
    }

    @Test
    void newchannel_typed_in_a_group_connects_it_for_its_admins_only() {
        ira.start();
        Person max = bot.telegram.person("Max", "en");
        Group group = ira.createGroup("Acme support", true);
        group.join(max);
        group.promoteBot(RIGHTS);

        max.say(group.id(), "/newchannel Acme");
        awaitIn(group, "Only an admin of this group can connect it");
        ira.say(group.id(), "/newchannel Acme");
        assertThat(bot.channelOf(awaitPrivate(ira, "data-channel")).name()).isEqualTo("Acme");
    }

    @Test
    void what_is_missing_in_the_group_is_named_with_the_way_to_mend_it() {
        ira.start();
        Group forum = ira.createGroup("Forum", true);
        forum.addBot();
        ira.say(forum.id(), "/newchannel@" + bot.telegram.botUsername() + " Acme");
        SandboxMessage list = awaitPrivate(ira, "Almost there");
        assertThat(list.text())
                .contains(
                        "✓ I am in the group",
                        "✗ I am no admin of the group",
                        "✗ I may not manage topics",
                        "✓ Topics are switched on");

        String link = list.replyMarkup().at("/inline_keyboard/0/0/url").asText();
        assertThat(link).contains("admin=manage_topics");
        ira.startInGroup(forum, code(link), RIGHTS);
        assertThat(bot.channelOf(awaitPrivate(ira, "data-channel")).name()).isEqualTo("Acme");
        assertThat(awaitPrivate(ira, "Acme is connected").text()).doesNotContain("✗");
    }

    @Test
    void a_group_without_topics_is_a_desk_too_and_the_owner_learns_how_it_works() {
        ira.start();
        Group plain = ira.createGroup("Plain", false);
        plain.addBot();
        ira.say(plain.id(), "/newchannel@" + bot.telegram.botUsername() + " Acme");
        awaitPrivate(ira, "There are no topics here");
        awaitIn(plain, "Answer by replying to their words");
        assertThat(bot.channelOf(awaitPrivate(ira, "data-channel")).group().orElseThrow())
                .satisfies(group -> assertThat(group.forum()).isFalse())
                .satisfies(group -> assertThat(group.id().value()).isEqualTo(plain.id()));
    }

    @Test
    void an_owner_without_a_team_answers_in_the_private_chat() {
        ira.start();
        ira.say(ira.id(), "/newchannel Acme");
        SandboxMessage offer = awaitPrivate(ira, "Then answer alone");
        ira.press(ira.id(), offer.messageId(), "Answer right here");
        assertThat(bot.channelOf(awaitPrivate(ira, "data-channel"))
                        .group()
                        .orElseThrow()
                        .id()
                        .value())
                .isEqualTo(ira.id());
    }

    @Test
    void an_owner_who_reads_ukrainian_is_answered_in_ukrainian() {
        Person olena = bot.telegram.person("Олена", "uk");
        olena.start();
        awaitPrivate(olena, "Вітаю, Олена!");
        olena.say(olena.id(), "/help");
        awaitPrivate(olena, "Як це працює");
        olena.say(olena.id(), "добрий день");
        awaitPrivate(olena, "Я цього не зрозумів");
    }

    @Test
    void a_group_that_the_bot_can_not_see_is_connected_by_the_link_that_adds_it() {
        ira.start();
        ira.say(ira.id(), "/newchannel Acme");
        SandboxMessage question = awaitPrivate(ira, "visitors of Acme");
        Group group = ira.createGroup("Acme support", true);
        ira.shareChat(requestId(question), group.id());
        awaitPrivate(ira, "data-channel");
        group.removeBot();
        ira.startInGroup(group, linkCode(question), RIGHTS);
        Await.until(
                "connected again",
                BotUnderTest.PATIENCE,
                () -> bot.telegram.messages(group.id()).stream()
                                .filter(message -> message.text().contains("Visitors of Acme appear here"))
                                .count()
                        == 2);
    }

    @Test
    void the_channels_own_page_comes_as_a_picture_that_a_phone_can_read() throws Exception {
        ira.start();
        Group group = ira.createGroup("Acme support", true);
        group.promoteBot(RIGHTS);
        ira.say(group.id(), "/newchannel Acme");
        Channel channel = bot.channelOf(awaitPrivate(ira, "data-channel"));
        String page = "https://chat.example/c/" + channel.key();
        SandboxMessage sent = bot.telegram.awaitMessage(
                ira.id(), message -> message.text().contains("to share or print: " + page), BotUnderTest.PATIENCE);
        assertThat(sent.raw().path("photo")).isNotEmpty();
        assertThat(QrReader.read(QrPicture.of(page))).isEqualTo(page);
    }

    @Test
    void every_link_can_be_read_from_its_picture() throws Exception {
        for (int round = 0; round < 100; round++) {
            String page = "https://chat.example/c/" + ChannelKey.random();
            assertThat(QrReader.read(QrPicture.of(page))).isEqualTo(page);
        }
    }

    @Test
    void a_test_message_shows_the_whole_way_once() throws Exception {
        ira.start();
        Group group = ira.createGroup("Acme support", true);
        group.promoteBot(RIGHTS);
        ira.say(group.id(), "/newchannel Acme");
        SandboxMessage code = awaitPrivate(ira, "data-channel");
        String first = ira.press(ira.id(), code.messageId(), "Send a test message");
        String second = ira.press(ira.id(), code.messageId(), "Send a test message");
        assertThat(answer(ira, first)).contains("Look into “Acme support”");
        assertThat(answer(ira, second)).contains("Look into “Acme support”");
        SandboxMessage words = awaitIn(group, "This is a test message");
        assertThat(bot.telegram.messages(group.id()).stream()
                        .filter(message -> message.text().contains("This is a test message")))
                .hasSize(1);
        ira.sayIn(group.id(), words.topicId(), "It works");
        assertThat(group.topics()).hasSize(1);

        Person eve = bot.telegram.person("Eve", "en");
        eve.start();
        SandboxMessage hers = awaitPrivate(eve, "Three steps");
        Channel channel = bot.channelOf(code);
        assertThat(answer(eve, eve.pressForged(eve.id(), hers.messageId(), "try:" + channel.id())))
                .isEqualTo("This button is out of date.");
    }

    private static String answer(Person presser, String query) {
        return presser.awaitAnswer(query, BotUnderTest.PATIENCE)
                .orElseThrow()
                .path("text")
                .asText();
    }

    @Test
    void two_channels_in_one_group_are_told_apart_by_their_topics() throws Exception {
        BotUnderTest.Office cups = bot.office("Cups");
        cups.owner().say(cups.group().id(), "/newchannel Plates");
        Channel plates = bot.channelOf(bot.telegram.awaitMessage(
                cups.owner().id(),
                message -> message.text().contains("data-channel=")
                        && !message.text().contains(cups.channel().key().value()),
                BotUnderTest.PATIENCE));
        bot.guest(cups).post("message-1", "about cups");
        bot.guest(new BotUnderTest.Office(cups.owner(), cups.group(), plates)).post("message-1", "about plates");
        Await.until(
                "both topics",
                BotUnderTest.PATIENCE,
                () -> cups.group().topics().size() == 2);
        assertThat(cups.group().topics())
                .extracting(topic -> topic.name().replaceAll("Visitor \\w+ · shop.example/cups", "…"))
                .containsExactlyInAnyOrder("⏳ Cups · …", "⏳ Plates · …");
    }

    @Test
    void a_name_that_is_too_long_is_refused_with_the_limit() {
        ira.start();
        ira.say(ira.id(), "/newchannel " + "x".repeat(65));
        awaitPrivate(ira, "64 characters fit");
    }

    @Test
    void choosing_the_group_twice_by_picker_and_link_keeps_one_channel() {
        ira.start();
        ira.say(ira.id(), "/newchannel Acme");
        SandboxMessage question = awaitPrivate(ira, "visitors of Acme");
        Group group = ira.createGroup("Acme support", true);
        ira.shareChat(requestId(question), group.id());
        Channel channel = bot.channelOf(awaitPrivate(ira, "data-channel"));
        ira.startInGroup(group, linkCode(question), RIGHTS);
        Await.until(
                "told again",
                BotUnderTest.PATIENCE,
                () -> bot.telegram.messages(ira.id()).stream()
                                .filter(message -> message.text().contains("data-channel"))
                                .count()
                        == 2);

        assertThat(bot.stores.channels().ofTenant(channel.tenant())).hasSize(1);
    }

    @Test
    void an_owner_who_never_opened_the_private_chat_is_answered_in_the_group() {
        Group group = ira.createGroup("Acme support", true);
        group.promoteBot(RIGHTS);
        ira.say(group.id(), "/newchannel Acme");
        awaitIn(group, "Acme is connected to Acme support");
        awaitIn(group, "data-channel");
    }
}
