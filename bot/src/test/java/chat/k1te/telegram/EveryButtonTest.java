package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.ChatThread;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// The data of a button comes from an app that anybody may have changed: whoever presses, for whatever, is asked for
/// their role.
class EveryButtonTest {
    private static final Path CODE = Path.of("src/main/java/chat/k1te/telegram");
    private static final Pattern ACTION = Pattern.compile("\\.on\\(\\s*(?:(\\w+)\\.)?([A-Z_]+)\\b");

    private BotUnderTest bot;
    private Office office;
    private Guest guest;
    private Person eve;
    private TelegramApi api;

    @BeforeEach
    void open() throws Exception {
        bot = BotUnderTest.start();
        api = new TelegramApi(
                new BotToken(bot.telegram.token()),
                TelegramAddress.of(URI.create(bot.telegram.url())),
                Duration.ofSeconds(30));
        office = bot.office("Acme");
        guest = bot.guest(office);
        guest.post("message-1", "hello there");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1 && !thread.isDue());
        Channel channel = office.channel();
        bot.stores
                .operators()
                .keep(new Operator(
                        channel.tenant(),
                        bot.botId(),
                        new OperatorId(99),
                        "Max",
                        Role.OPERATOR,
                        Instant.EPOCH,
                        Optional.empty()));
        eve = bot.telegram.person("Eve", "en");
        eve.start();
        office.group().join(eve);
        awaitIn(eve.id(), "Three steps");
    }

    @AfterEach
    void close() {
        api.close();
        bot.close();
    }

    private SandboxMessage awaitIn(long chat, String part) {
        return bot.telegram.awaitMessage(chat, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    /// The names of all actions that buttons of ours have.
    private static TreeSet<String> actions() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(CODE)) {
            for (Path file : files.toList()) {
                String own = file.getFileName().toString().replace(".java", "");
                ACTION.matcher(Files.readString(file))
                        .results()
                        .map(found -> constant(found.group(1) == null ? own : found.group(1), found.group(2)))
                        .forEach(names::add);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return names;
    }

    private static String constant(String type, String name) {
        try {
            Field field = Class.forName("chat.k1te.telegram." + type).getDeclaredField(name);
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + "." + name, e);
        }
    }

    private record Everything(Channel channel, List<Operator> team, ChatThread thread) {}

    /// What is the owner's, but for who looks after the visitor: everybody in the group may take one on.
    private Everything theirs() {
        ChatThread thread =
                guest.thread().assignedTo(Optional.empty(), Instant.EPOCH).withVersion(0);
        return new Everything(
                bot.stores.channels().find(office.channel().id()).orElseThrow(),
                bot.stores.operators().ofTenant(office.channel().tenant()),
                thread);
    }

    private List<String> arguments() {
        String channel = office.channel().id().value();
        String tenant = office.channel().tenant().value();
        String thread = guest.id().value();
        return List.of(channel, tenant, thread, tenant + ":99", "5:" + channel, thread + ":1", "", ":99");
    }

    @Test
    void a_strangers_press_of_any_button_changes_nothing_of_others() throws Exception {
        Everything before = theirs();
        assertThat(actions()).hasSizeGreaterThan(35);
        for (String action : actions()) {
            for (String argument : arguments()) {
                for (long chat : List.of(eve.id(), office.group().id())) {
                    String data = action + ":" + argument;
                    assertThat(answerTo(eve.pressForged(chat, buttonIn(chat, data), data)))
                            .as(data)
                            .isPresent();
                }
            }
        }
        assertThat(theirs()).isEqualTo(before);
        assertThat(bot.stores.erasures().all()).isEmpty();
    }

    private Optional<JsonNode> answerTo(String query) {
        return eve.awaitAnswer(query, BotUnderTest.PATIENCE);
    }

    /// A message that has such a button, as an old one may have.
    private int buttonIn(long chat, String data) throws InterruptedException {
        return api.call(SendMessage.builder()
                        .chatId(chat)
                        .text("an old message")
                        .replyMarkup(new Keyboard().row("Press", data).markup())
                        .build())
                .orThrow()
                .getMessageId();
    }

    @Test
    void a_button_that_a_message_never_had_changes_no_message() throws Exception {
        long group = office.group().id();
        int card = awaitIn(group, "hello there").messageId();
        for (String action : actions()) {
            assertThat(answerTo(eve.pressForged(group, card, action + ":"))
                            .orElseThrow()
                            .path("text")
                            .asText())
                    .as(action)
                    .isEqualTo("This button is out of date.");
        }
        assertThat(awaitIn(group, "hello there").messageId()).isEqualTo(card);
    }
}
