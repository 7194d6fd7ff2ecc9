package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxOptions;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.tenant.Channel;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The ways from the bot's messages into the Mini App.
class MiniAppLinksTest {
    private static final String OPEN = "📱 Open in Mini App";
    private static final String SETTINGS = "⚙️ Open settings";
    private static final String MISSING = "The Mini App can’t open yet";

    private BotUnderTest bot;

    private void open(SandboxOptions options, String publicUrl, boolean http) throws Exception {
        bot = BotUnderTest.start(SandboxTelegram.start(options), URI.create(publicUrl), http);
    }

    private void open() throws Exception {
        open(SandboxOptions.defaults(), "https://chat.example", false);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SandboxMessage shown(long chat, String part) {
        return bot.telegram.awaitMessage(chat, message -> message.text().contains(part), BotUnderTest.PATIENCE);
    }

    private SandboxMessage asked(Person person, String command, String part) {
        int before = person.say(person.id(), command);
        return bot.telegram.awaitMessage(
                person.id(),
                message -> message.messageId() > before && message.text().contains(part),
                BotUnderTest.PATIENCE);
    }

    private static Optional<JsonNode> button(SandboxMessage message, String label) {
        return StreamSupport.stream(
                        message.replyMarkup().path("inline_keyboard").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(each -> each.path("text").asText().equals(label))
                .findFirst();
    }

    private static String page(SandboxMessage message, String label) {
        return button(message, label).orElseThrow().at("/web_app/url").asText();
    }

    private SandboxMessage card(Guest guest, long desk) throws InterruptedException {
        guest.post("message-1", "hello there");
        guest.awaitThread(thread -> thread.receipts().delivered() == 1);
        return shown(desk, "hello there");
    }

    @Test
    void the_card_in_a_group_links_to_its_thread_in_the_main_mini_app() throws Exception {
        open();
        Office office = bot.office("Acme");
        Guest guest = bot.guest(office);
        SandboxMessage card = card(guest, office.group().id());
        assertThat(button(card, OPEN).orElseThrow().path("url").asText())
                .isEqualTo("https://t.me/kite_demo_bot?startapp=th_" + guest.id());
        office.owner().sayIn(office.group().id(), guest.topic(), "/assign");
        bot.telegram.await(
                () -> shown(office.group().id(), "hello there")
                        .replyMarkup()
                        .toString()
                        .contains("🙋 Ira"),
                BotUnderTest.PATIENCE);
        assertThat(button(shown(office.group().id(), "hello there"), OPEN)).isPresent();
    }

    @Test
    void without_a_main_mini_app_only_private_chats_open_it() throws Exception {
        open(SandboxOptions.defaults().withMainMiniApp(false), "https://chat.example", false);
        Office office = bot.office("Acme");
        assertThat(button(card(bot.guest(office), office.group().id()), OPEN)).isEmpty();
        assertThat(page(asked(office.owner(), "/channels", "Your channels"), OPEN))
                .isEqualTo("https://chat.example/app/");
    }

    @Test
    void the_card_in_a_private_chat_opens_its_thread() throws Exception {
        open();
        Person ira = bot.telegram.person("Ira", "en");
        ira.start();
        ira.say(ira.id(), "/newchannel Acme");
        ira.press(ira.id(), shown(ira.id(), "Then answer alone").messageId(), "Answer right here");
        Channel channel = bot.channelOf(shown(ira.id(), "data-channel"));
        Guest guest = bot.guest(new Office(ira, ira.createGroup("unused", false), channel));
        assertThat(page(card(guest, ira.id()), OPEN)).isEqualTo("https://chat.example/app/?startapp=th_" + guest.id());
    }

    @Test
    void a_channels_page_and_the_message_after_binding_open_its_settings() throws Exception {
        open();
        Office office = bot.office("Acme");
        Person ira = office.owner();
        String address =
                "https://chat.example/app/?startapp=ch_" + office.channel().id();
        assertThat(page(shown(ira.id(), "data-channel"), SETTINGS)).isEqualTo(address);
        SandboxMessage list = asked(ira, "/channels", "Your channels");
        ira.press(ira.id(), list.messageId(), "✓ Acme");
        assertThat(page(shown(ira.id(), "Answered in"), OPEN)).isEqualTo(address);
    }

    @Test
    void settings_opens_the_mini_app() throws Exception {
        open();
        Person ira = bot.office("Acme").owner();
        assertThat(page(asked(ira, "/settings", "all on one page"), SETTINGS)).isEqualTo("https://chat.example/app/");
        assertThat(asked(ira, "/help", "How it works").text()).doesNotContain(MISSING);
    }

    @Test
    void without_https_nothing_opens_it_and_who_manages_channels_is_told_why() throws Exception {
        open(SandboxOptions.defaults(), "http://chat.example", false);
        Office office = bot.office("Acme");
        Person ira = office.owner();
        SandboxMessage settings = asked(ira, "/settings", "Your channels");
        assertThat(settings.text()).contains(MISSING);
        assertThat(asked(ira, "/help", "How it works").text()).contains(MISSING);
        assertThat(asked(ira, "/channels", "Your channels").text()).doesNotContain(MISSING);
        Person max = bot.telegram.person("Max", "en");
        max.start();
        assertThat(asked(max, "/help", "How it works").text()).doesNotContain(MISSING);
        assertThat(button(card(bot.guest(office), office.group().id()), OPEN)).isEmpty();
        assertThat(bot.telegram.messages(ira.id()))
                .noneMatch(message -> message.replyMarkup().toString().contains("web_app"));
    }

    @Test
    void a_sandbox_opens_it_without_https_too() throws Exception {
        open(SandboxOptions.defaults().withAllowHttp(true), "http://chat.example", true);
        Person ira = bot.office("Acme").owner();
        assertThat(page(asked(ira, "/settings", "all on one page"), SETTINGS)).isEqualTo("http://chat.example/app/");
    }
}
