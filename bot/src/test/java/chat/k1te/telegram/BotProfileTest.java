package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Call;
import chat.k1te.sandbox.Fault;
import chat.k1te.sandbox.SandboxTelegram;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;

/// What people see of the bot before they write to it.
class BotProfileTest {
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
        new BotProfile(api).publish();
        assertThat(changes())
                .containsOnly(
                        "setMyCommands", "setMyDescription", "setMyShortDescription", "setMyDefaultAdministratorRights")
                .hasSize(11);
        new BotProfile(api).publish();
        assertThat(changes()).hasSize(11);
    }

    @Test
    void every_reader_is_spoken_to_in_their_language() throws Exception {
        new BotProfile(api).publish();
        assertThat(commandsOfAdmins(null)).contains("Close the conversation", "Who this visitor is");
        assertThat(commandsOfAdmins("uk")).contains("Закрити розмову", "Хто цей відвідувач");
        assertThat(api.call(GetMyDescription.builder().languageCode("uk").build())
                        .orThrow()
                        .getDescription())
                .startsWith("Чат для вашого сайту");
    }

    @Test
    void only_what_differs_is_changed() throws Exception {
        new BotProfile(api).publish();
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
        new BotProfile(api).publish();
        assertThat(changes().subList(before, changes().size()))
                .containsExactlyInAnyOrder("setMyShortDescription", "setMyCommands");
    }

    @Test
    void what_telegram_refuses_for_now_is_tried_by_the_next_look() throws Exception {
        BotProfile profile = new BotProfile(api);
        telegram.faults().failNext(1, "setMyDescription", Fault.tooManyRequests(3600));
        profile.publish();
        assertThat(changes()).doesNotContain("setMyDefaultAdministratorRights");
        profile.publish();
        assertThat(changes()).contains("setMyDescription", "setMyDefaultAdministratorRights");
    }
}
