package chat.k1te.telegram;

import java.util.List;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/// The commands that Telegram offers while somebody types a slash, by who and where.
record CommandMenu(BotCommandScope scope, List<Offer> offers) {
    /// One command, and the text that says what it is for.
    record Offer(String command, String textKey) {}

    private static final List<Offer> PRIVATE = List.of(
            new Offer("newchannel", "command.newchannel"),
            new Offer("channels", "command.channels"),
            new Offer("operators", "command.operators"),
            new Offer("settings", "command.settings"),
            new Offer("language", "command.language"),
            new Offer("privacy", "command.privacy"),
            new Offer("delete_my_data", "command.delete-my-data"),
            new Offer("help", "command.help"));
    private static final List<Offer> GROUP = List.of(
            new Offer("assign", "command.assign"),
            new Offer("s", "command.s"),
            new Offer("save", "command.save"),
            new Offer("forget", "command.forget"),
            new Offer("note", "command.note"),
            new Offer("del", "command.del"),
            new Offer("who", "command.who"),
            new Offer("history", "command.history"),
            new Offer("help", "command.help"));
    private static final List<Offer> ADMINS = List.of(
            new Offer("close", "command.close"),
            new Offer("reopen", "command.reopen"),
            new Offer("block", "command.block"),
            new Offer("unblock", "command.unblock"),
            new Offer("newchannel", "command.newchannel"),
            new Offer("channel", "command.channel"),
            new Offer("disconnect", "command.disconnect"));

    static final List<CommandMenu> ALL = List.of(
            new CommandMenu(new BotCommandScopeAllPrivateChats(), PRIVATE),
            new CommandMenu(new BotCommandScopeAllGroupChats(), GROUP),
            // Telegram shows admins this list in the place of the one above.
            new CommandMenu(
                    new BotCommandScopeAllChatAdministrators(),
                    Stream.concat(GROUP.stream(), ADMINS.stream()).toList()));

    List<BotCommand> commands(BotTexts texts) {
        return offers.stream()
                .map(offer -> new BotCommand(offer.command, texts.say(offer.textKey)))
                .toList();
    }
}
