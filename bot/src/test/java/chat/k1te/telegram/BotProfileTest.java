package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Call;
import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.SandboxTelegram;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.menubutton.GetChatMenuButton;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButton;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonWebApp;
import org.telegram.telegrambots.meta.api.objects.webapp.WebAppInfo;

/// What people see of the bot before they write to it.
class BotProfileTest {
    private static final MiniAppLinks HTTPS = MiniAppLinks.of(URI.create("https://chat.example"), false);

    private SandboxTelegram telegram;
    private TelegramApi api;

    @BeforeEach
    void open() throws Exception {
        telegram = SandboxTelegram.start();
        api = new TelegramApi(
                new BotToken(telegram.token()), TelegramAddress.of(URI.create(telegram.url())), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    private List<String> changes() {
        return telegram.calls().stream()
                .map(Call::method)
                .filter(method -> method.startsWith("set"))
                .toList();
    }

    private List<String> commandsOfAdmins(@Nullable String language) throws Exception {
        return api
                .call(GetMyCommands.builder()
                        .scope(new BotCommandScopeAllChatAdministrators())
                        .languageCode(language)
                        .build())
                .orThrow()
                .stream()
                .map(BotCommand::getDescription)
                .toList();
    }

    @Test
    void it_is_set_once_and_never_again() throws Exception {
        new BotProfile(api, HTTPS).publish();
        assertThat(changes())
                .containsOnly(
                        "setMyCommands",
                        "setMyDescription",
                        "setMyShortDescription",
                        "setChatMenuButton",
                        "setMyDefaultAdministratorRights")
                .hasSize(12);
        new BotProfile(api, HTTPS).publish();
        assertThat(changes()).hasSize(12);
    }

    private MenuButton menu() throws Exception {
        return api.call(GetChatMenuButton.builder().build()).orThrow();
    }

    @Test
    void the_menu_button_opens_the_mini_app_and_lists_commands_where_there_is_none() throws Exception {
        new BotProfile(api, HTTPS).publish();
        assertThat(menu())
                .isEqualTo(MenuButtonWebApp.builder()
                        .text("K1te Chat")
                        .webAppInfo(new WebAppInfo("https://chat.example/app/"))
                        .build());
        new BotProfile(api, MiniAppLinks.of(URI.create("https://other.example/"), false)).publish();
        assertThat(((MenuButtonWebApp) menu()).getWebAppInfo().getUrl()).isEqualTo("https://other.example/app/");
        new BotProfile(api, MiniAppLinks.of(URI.create("http://chat.example"), false)).publish();
        assertThat(menu().getType()).isEqualTo("commands");
    }

    @Test
    void every_reader_is_spoken_to_in_their_language() throws Exception {
        new BotProfile(api, HTTPS).publish();
        assertThat(commandsOfAdmins(null)).contains("Close the conversation", "Who this visitor is");
        assertThat(commandsOfAdmins("uk")).contains("Закрити розмову", "Хто цей відвідувач");
        assertThat(api.call(GetMyDescription.builder().languageCode("uk").build())
                        .orThrow()
                        .getDescription())
                .startsWith("Чат для вашого сайту");
    }

    @Test
    void only_what_differs_is_changed() throws Exception {
        new BotProfile(api, HTTPS).publish();
        api.call(SetMyShortDescription.builder()
                        .shortDescription("By hand")
                        .languageCode("uk")
                        .build())
                .orThrow();
        api.call(SetMyCommands.builder()
                        .scope(new BotCommandScopeAllChatAdministrators())
                        .command(new BotCommand("old", "An old one"))
                        .build())
                .orThrow();
        int before = changes().size();
        new BotProfile(api, HTTPS).publish();
        assertThat(changes().subList(before, changes().size()))
                .containsExactlyInAnyOrder("setMyShortDescription", "setMyCommands");
    }

    @Test
    void what_telegram_refuses_for_now_is_tried_by_the_next_look() throws Exception {
        BotProfile profile = new BotProfile(api, HTTPS);
        telegram.faults().failNext(1, "setMyDescription", Fault.tooManyRequests(3600));
        profile.publish();
        assertThat(changes()).doesNotContain("setMyDefaultAdministratorRights");
        profile.publish();
        assertThat(changes()).contains("setMyDescription", "setMyDefaultAdministratorRights");
    }

    @Test
    void what_is_missing_is_said_in_one_sentence() {
        assertThat(MiniAppLinks.of(URI.create("http://chat.example"), false)
                        .missing()
                        .orElseThrow())
                .contains("PUBLIC_URL is not https");
        assertThat(HTTPS.missing().orElseThrow()).contains("Configure Mini App", "https://chat.example/app/");
        assertThat(new MiniAppLinks(HTTPS.address(), Optional.of("https://t.me/kite_demo_bot?startapp=")).missing())
                .isEmpty();
    }
}
