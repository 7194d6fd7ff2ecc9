package chat.k1te.telegram;

import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.adminrights.GetMyDefaultAdministratorRights;
import org.telegram.telegrambots.meta.api.methods.adminrights.SetMyDefaultAdministratorRights;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.menubutton.GetChatMenuButton;
import org.telegram.telegrambots.meta.api.methods.menubutton.SetChatMenuButton;
import org.telegram.telegrambots.meta.api.objects.adminrights.ChatAdministratorRights;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButton;

/// What people see of the bot before they write to it: its commands, its menu button, what it says of itself, and the
/// rights that it suggests. Telegram limits such changes to a few in many hours, so only what differs is changed.
final class BotProfile {
    private static final Logger LOG = System.getLogger(BotProfile.class.getName());

    private final TelegramApi api;
    private final MiniAppLinks app;
    private boolean published;

    BotProfile(TelegramApi api, MiniAppLinks app) {
        this.api = api;
        this.app = app;
    }

    /// Brings Telegram's copy up to date; once that is done it asks no more. What fails is tried by the next call.
    void publish() throws InterruptedException {
        if (published) {
            return;
        }
        try {
            for (Locale language : BotTexts.LANGUAGES) {
                for (CommandMenu menu : CommandMenu.ALL) {
                    commands(menu, language);
                }
                descriptions(language);
            }
            menuButton();
            rights();
            published = true;
        } catch (ApiResult.CallFailed failed) {
            LOG.log(Level.WARNING, "The bot''s commands and descriptions are not up to date: {0}", failed.getMessage());
        }
    }

    private void commands(CommandMenu menu, Locale language) throws InterruptedException {
        BotTexts texts = BotTexts.in(language);
        BotCommandScope scope = menu.scope();
        List<BotCommand> wanted = menu.commands(texts);
        List<BotCommand> now = ask(GetMyCommands.builder()
                .scope(scope)
                .languageCode(code(language))
                .build());
        if (!wanted.equals(now)) {
            change(SetMyCommands.builder()
                    .scope(scope)
                    .languageCode(code(language))
                    .commands(wanted)
                    .build());
        }
    }

    private void descriptions(Locale language) throws InterruptedException {
        BotTexts texts = BotTexts.in(language);
        @Nullable String code = code(language);
        String description = texts.say("profile.description");
        if (!description.equals(
                ask(GetMyDescription.builder().languageCode(code).build()).getDescription())) {
            change(SetMyDescription.builder()
                    .languageCode(code)
                    .description(description)
                    .build());
        }
        String shortly = texts.say("profile.short");
        if (!shortly.equals(
                ask(GetMyShortDescription.builder().languageCode(code).build()).getShortDescription())) {
            change(SetMyShortDescription.builder()
                    .languageCode(code)
                    .shortDescription(shortly)
                    .build());
        }
    }

    private void menuButton() throws InterruptedException {
        MenuButton wanted = app.menu();
        if (!ask(GetChatMenuButton.builder().build()).equals(wanted)) {
            change(SetChatMenuButton.builder().menuButton(wanted).build());
        }
    }

    private void rights() throws InterruptedException {
        ChatAdministratorRights now =
                ask(GetMyDefaultAdministratorRights.builder().forChannels(false).build());
        if (!BotRights.areWanted(now)) {
            change(SetMyDefaultAdministratorRights.builder()
                    .forChannels(false)
                    .rights(BotRights.wanted())
                    .build());
        }
    }

    /// English is what everybody reads who has no language of ours.
    private static @Nullable String code(Locale language) {
        return language.equals(Locale.ENGLISH) ? null : language.getLanguage();
    }

    private <T extends Serializable> T ask(BotApiMethod<T> method) throws InterruptedException {
        return api.call(method).orThrow();
    }

    private void change(BotApiMethod<Boolean> method) throws InterruptedException {
        api.call(method).orThrow();
        LOG.log(Level.INFO, "The bot''s profile: {0} done", method.getMethod());
    }
}
