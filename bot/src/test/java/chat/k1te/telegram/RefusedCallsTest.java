package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Channel;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each answer by which Telegram says that a chat can't be written to: no word is lost, the owner reads what to do, and
/// when it is well again the words arrive. All happen at once, at desks of their own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedCallsTest {
    private static final String REMOVED = "I was removed from";
    private static final String MUTED = "I may not write in";
    private static final String NO_RIGHT = "I may not manage topics in";
    private static final String TOPICS_OFF = "topics were switched off in";
    /// The owner can't be told in the chat that is shut.
    private static final String NOBODY = "";

    private BotUnderTest bot;
    private final Map<Row, Guest> guests = new HashMap<>();

    enum Desk {
        FORUM,
        PLAIN,
        PRIVATE
    }

    /// @param call   the method that is refused, once
    /// @param answer what Telegram says, with its code
    /// @param told   what the owner reads
    record Row(Desk desk, String call, String answer, String told) {
        int code() {
            return answer.startsWith("Forbidden") ? 403 : 400;
        }

        @Override
        public String toString() {
            return desk + " " + call + ": " + answer;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                forbidden(Desk.PLAIN, "bot was kicked from the group chat", REMOVED),
                forbidden(Desk.PLAIN, "bot is not a member of the group chat", REMOVED),
                forbidden(Desk.PLAIN, "the group chat was deleted", REMOVED),
                forbidden(Desk.FORUM, "bot was kicked from the supergroup chat", REMOVED),
                forbidden(Desk.FORUM, "bot is not a member of the supergroup chat", REMOVED),
                bad(Desk.FORUM, "chat not found", REMOVED),
                bad(Desk.FORUM, "CHANNEL_PRIVATE", REMOVED),
                forbidden(Desk.PRIVATE, "bot was blocked by the user", NOBODY),
                forbidden(Desk.PRIVATE, "bot can't initiate conversation with a user", NOBODY),
                forbidden(Desk.PRIVATE, "user is deactivated", NOBODY),
                bad(Desk.PRIVATE, "private chat not found", NOBODY),
                bad(Desk.FORUM, "not enough rights to send text messages to the chat", MUTED),
                bad(Desk.PLAIN, "not enough rights to send text messages to the chat", MUTED),
                bad(Desk.FORUM, "have no write access to the chat", MUTED),
                bad(Desk.FORUM, "CHAT_WRITE_FORBIDDEN", MUTED),
                bad(Desk.FORUM, "CHAT_ADMIN_REQUIRED", MUTED),
                bad(Desk.FORUM, "CHAT_RESTRICTED", MUTED),
                bad(Desk.FORUM, "CHAT_GUEST_SEND_FORBIDDEN", MUTED),
                bad(Desk.FORUM, "USER_BANNED_IN_CHANNEL", MUTED),
                bad(Desk.FORUM, "TOPIC_CLOSED", NO_RIGHT),
                new Row(Desk.FORUM, "createForumTopic", "Bad Request: not enough rights to create a topic", NO_RIGHT),
                new Row(Desk.FORUM, "createForumTopic", "Bad Request: the chat is not a forum", TOPICS_OFF));
    }

    private static Row forbidden(Desk desk, String words, String told) {
        return new Row(desk, "sendMessage", "Forbidden: " + words, told);
    }

    private static Row bad(Desk desk, String words, String told) {
        return new Row(desk, "sendMessage", "Bad Request: " + words, told);
    }

    @BeforeAll
    void refuse_each_once() throws Exception {
        bot = BotUnderTest.start();
        for (Row row : (Iterable<Row>) rows()::iterator) {
            Office office = office(row.desk());
            Guest guest = bot.guest(office);
            if (!row.call().equals("createForumTopic")) {
                guest.post("message-0", "before");
                guest.awaitThread(thread -> thread.receipts().delivered() == 1);
            }
            long chat = office.channel().group().orElseThrow().id().value();
            bot.telegram.faults().failNext(1, row.call(), chat, Fault.rejected(row.code(), row.answer()));
            guest.post("message-1", "the words");
            guests.put(row, guest);
        }
    }

    private Office office(Desk desk) {
        if (desk == Desk.FORUM) {
            return bot.office("Acme");
        }
        Person ira = bot.telegram.person("Ira", "en");
        ira.start();
        Group group = ira.createGroup("Plain", false);
        if (desk == Desk.PLAIN) {
            group.addBot();
            ira.say(group.id(), "/newchannel@" + bot.telegram.botUsername() + " Acme");
        } else {
            ira.say(ira.id(), "/newchannel Acme");
            ira.press(ira.id(), told(ira, "Then answer alone").messageId(), "Answer right here");
        }
        return new Office(ira, group, bot.channelOf(told(ira, "data-channel")));
    }

    private SandboxMessage told(Person owner, String words) {
        return bot.telegram.awaitMessage(owner.id(), message -> message.text().contains(words), BotUnderTest.PATIENCE);
    }

    @AfterAll
    void close() {
        bot.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void keeps_the_words_tells_the_owner_and_delivers_later(Row row) throws Exception {
        Guest guest = guests.get(row);
        Person owner = guest.office.owner();
        if (!row.told().equals(NOBODY)) {
            told(owner, row.told());
        }
        guest.awaitThread(thread -> !thread.outgoing().isDue());
        assertThat(guest.messages()).allMatch(message -> message.failed().isEmpty());
        long chat = guest.thread().group().value();
        bot.telegram.awaitMessage(chat, message -> message.text().endsWith("the words"), BotUnderTest.PATIENCE);
        if (!row.told().equals(NOBODY) && !row.told().equals(TOPICS_OFF)) {
            told(owner, "all is well again in");
        }
        Channel channel =
                bot.stores.channels().find(guest.office.channel().id()).orElseThrow();
        assertThat(channel.trouble().isPresent()).isEqualTo(row.told().equals(TOPICS_OFF));
    }

    @Test
    void what_telegram_refuses_for_good_is_shown_to_the_visitor_and_told_to_the_owner_once_an_hour() throws Exception {
        Office office = bot.office("Acme");
        Guest guest = bot.guest(office);
        guest.post("message-0", "before");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        for (int i = 1; i <= 2; i++) {
            bot.telegram
                    .faults()
                    .failNext(
                            1,
                            "sendMessage",
                            office.group().id(),
                            Fault.rejected(400, "Bad Request: message text is empty"));
            guest.post("message-" + i, "refused");
            guest.awaitThread(thread -> !thread.outgoing().isDue());
        }
        assertThat(guest.messages().subList(1, 3))
                .allMatch(message -> message.failed().equals(Optional.of(Refusal.NOT_ACCEPTED)));
        guest.post("message-3", "taken again");
        guest.awaitThread(thread -> thread.receipts().delivered() == 4);
        List<SandboxMessage> read = bot.telegram.messages(office.owner().id()).stream()
                .filter(message -> message.text().contains("Telegram refused some words of Visitor "))
                .toList();
        assertThat(read).hasSize(1);
    }
}
