package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.RandomToken;
import chat.k1te.testing.Await;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Handoff;
import chat.k1te.thread.Page;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The first hour of an owner with two operators and three visitors, from nothing to answered, as one story. What
/// everybody reads in the end is kept in `first-hour.txt`, for people to read and for changes of any sentence to be
/// seen.
class FirstHourTest {
    private static final Path KEPT = Path.of("src/test/resources/chat/k1te/telegram/first-hour.txt");
    private static final Path NOW = Path.of("target/first-hour.txt");

    private BotUnderTest bot;
    private Person ira;
    private Person max;
    private Person olena;
    private Person taras;
    private Group group;
    private Office office;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        ira = bot.telegram.person("Ira", "en");
        max = bot.telegram.person("Max", "en");
        olena = bot.telegram.person("Олена", "uk");
        taras = bot.telegram.person("Тарас", "uk");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shown(long chat, String part) {
        return bot.telegram.awaitMessage(chat, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private SandboxMessage told(Person person, String part) {
        return shown(person.id(), part);
    }

    private void press(Person person, SandboxMessage on, String label) {
        assertThat(person.awaitAnswer(person.press(on.chatId(), on.messageId(), label), BotUnderTest.PATIENCE))
                .isPresent();
    }

    private static String code(String link) {
        Matcher code = Pattern.compile("start=(\\w+_[\\w-]+)").matcher(link);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void from_nothing_to_answered() throws Exception {
        theOwnerConnectsAGroup();
        theOwnerTriesIt();
        theOperatorsJoin();
        aVisitorIsAnsweredAndComesBack();
        aVisitorGoesOnInTelegram();
        aSpammerIsBlocked();
        theOwnerGoesHome();
        Await.until(
                "all looks as things stand",
                BotUnderTest.PATIENCE,
                () -> bot.stores.threads().due(bot.botId(), 1).isEmpty());

        Transcript transcript = new Transcript(bot.telegram)
                .privateChat(ira)
                .privateChat(max)
                .privateChat(olena)
                .privateChat(taras)
                .group(group);
        Files.writeString(NOW, transcript.toString());
        assertThat(transcript.toString())
                .as("%s is what is said now; if that is meant, it becomes %s", NOW, KEPT)
                .isEqualTo(Files.readString(KEPT));
    }

    private void theOwnerConnectsAGroup() {
        ira.start();
        told(ira, "Three steps");
        ira.say(ira.id(), "/newchannel Acme Cups");
        int asked = told(ira, "visitors of Acme Cups")
                .replyMarkup()
                .at("/keyboard/0/0/request_chat/request_id")
                .asInt();
        told(ira, "Then answer alone");
        group = ira.createGroup("Acme support", true);
        ira.shareChat(asked, group.id());
        Channel channel = bot.channelOf(told(ira, "data-channel"));
        told(ira, "to share or print");
        office = new Office(ira, group, channel);
    }

    private void theOwnerTriesIt() throws Exception {
        press(ira, told(ira, "data-channel"), "Send a test message");
        SandboxMessage words = shown(group.id(), "This is a test message");
        ira.sayIn(group.id(), words.topicId(), "It works!");
    }

    private void theOperatorsJoin() {
        ira.say(ira.id(), "/operators");
        SandboxMessage team = told(ira, "The team of Acme Cups");
        press(ira, team, "Invite an operator");
        max.start(code(told(ira, "makes them an operator").text()));
        joins(max, told(max, "Welcome to the team"));
        told(ira, "Max has joined");

        olena.start();
        told(olena, "Три кроки");
        press(ira, team, "Choose from my contacts");
        SandboxMessage picker = told(ira, "Whom shall I invite?");
        ira.shareUsers(
                picker.replyMarkup()
                        .at("/keyboard/0/0/request_users/request_id")
                        .asInt(),
                olena);
        SandboxMessage invitation = told(olena, "Ira invites you");
        told(ira, "I have invited Олена");
        olena.start(code(invitation.replyMarkup().at("/inline_keyboard/0/0/url").asText()));
        joins(olena, told(olena, "Вітаємо в команді"));
        told(ira, "Олена has joined");
    }

    private static void joins(Person person, SandboxMessage welcome) {
        person.joinBy(welcome.replyMarkup().at("/inline_keyboard/0/0/url").asText());
    }

    private Guest visitor(String language, String page) {
        Visitor visitor = bot.chat.newVisitor(
                office.channel().id(),
                RandomToken.of(16),
                language,
                new Page("https://acme.example/" + page, "", ""),
                "");
        return bot.guest(office, visitor);
    }

    private void aVisitorIsAnsweredAndComesBack() throws Exception {
        Guest guest = visitor("en", "cups");
        guest.post("message-1", "Do you have blue cups?");
        int topic = guest.topic();
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        max.sayIn(group.id(), topic, "// have we?");
        max.sayIn(group.id(), topic, "Yes, three of them.");
        guest.awaitThread(thread -> thread.log().seq() == 2);
        max.sayIn(group.id(), topic, "/close");
        guest.awaitThread(thread -> thread.state() == ThreadState.CLOSED);
        guest.post("message-2", "Wonderful, I take two.");
        guest.awaitThread(thread -> thread.receipts().delivered() == 4);
        SandboxMessage card = bot.telegram.messages(group.id(), topic).stream()
                .filter(message -> !message.replyMarkup().isMissingNode())
                .findFirst()
                .orElseThrow();
        press(olena, card, "🙋 Take it on");
        olena.sayIn(group.id(), topic, "They are yours!");
        guest.awaitThread(thread -> thread.log().seq() == 5);
    }

    private void aVisitorGoesOnInTelegram() throws Exception {
        Guest guest = visitor("uk", "");
        guest.post("message-1", "Чи можна забрати замовлення в суботу?");
        int topic = guest.topic();
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        String code = RandomToken.of(16);
        bot.stores
                .handoffs()
                .keep(new Handoff(
                        RandomToken.hash(code), guest.id(), Instant.now().plusSeconds(60)));
        taras.start("v_" + code);
        told(taras, "Ви розмовляєте з: Acme Cups");
        olena.sayIn(group.id(), topic, "Так, з десятої до другої.");
        told(taras, "з десятої до другої");
        taras.say(taras.id(), "Дякую, буду об одинадцятій!");
        guest.awaitThread(thread -> thread.receipts().delivered() == 3);
        taras.say(taras.id(), "/stop");
        told(taras, "Тут закінчено");
    }

    private void aSpammerIsBlocked() throws Exception {
        Guest guest = visitor("en", "guestbook");
        guest.post("message-1", "CHEAP WATCHES http://spam.example");
        int topic = guest.topic();
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        max.sayIn(group.id(), topic, "/block");
        guest.awaitThread(thread -> thread.state() == ThreadState.BLOCKED);
        shown(group.id(), "Blocked. This visitor");
    }

    private void theOwnerGoesHome() {
        ira.say(ira.id(), "/channels");
        SandboxMessage page = told(ira, "Your channels");
        press(ira, page, "✓ Acme Cups");
        press(ira, page, "🕘 Hours, reminders");
        press(ira, page, "Set the hours");
        SandboxMessage question = told(ira, "When do you answer?");
        ira.reply(ira.id(), question.messageId(), "Mon-Fri 9-18 Europe/Kyiv");
        told(ira, "Open: Mon–Fri 9:00–18:00");
        press(ira, page, "⏰ 15 min");
        told(ira, "has waited for 15 minutes");
    }
}
