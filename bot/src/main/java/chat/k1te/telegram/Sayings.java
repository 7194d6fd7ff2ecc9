package chat.k1te.telegram;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.ThreadId;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButtonRequestChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/// The bot's messages, put together from its texts.
final class Sayings {
    /// Begins the data of a button that binds a channel to the private chat; the number of its question follows.
    static final String HERE = "here";
    /// The greeting's button.
    static final String NEW_CHANNEL = "newchannel";

    /// How much text a copy button takes (Bot API, CopyTextButton).
    private static final int COPY_LIMIT = 256;

    private final String botName;
    private final Embed embed;
    private final MiniAppLinks app;

    /// @param botName the bot's username, without `@`
    Sayings(String botName, Embed embed, MiniAppLinks app) {
        this.app = app;
        this.botName = botName;
        this.embed = embed;
    }

    FormattedText greeting(User owner) {
        BotTexts texts = BotTexts.of(owner);
        return titled(texts.say("start.title", owner.getFirstName()), texts.say("start.body"));
    }

    InlineKeyboardMarkup greetingButton(User owner) {
        return inline(List.of(InlineKeyboardButton.builder()
                .text(BotTexts.of(owner).say("start.button"))
                .callbackData(Buttons.data(NEW_CHANNEL, ""))
                .build()));
    }

    FormattedText help(BotTexts texts) {
        return titled(texts.say("help.title"), texts.say("help.body"));
    }

    /// The ways into the Mini App.
    MiniAppLinks app() {
        return app;
    }

    /// For who manages channels: why there is no button that opens the Mini App, if so.
    FormattedText withoutApp(BotTexts texts, FormattedText words) {
        return app.open() ? words : words.plain("\n\n" + texts.say("app.missing"));
    }

    FormattedText unknown(User reader) {
        return new FormattedText().plain(BotTexts.of(reader).say("unknown.body"));
    }

    FormattedText nameTooLong(BotTexts texts) {
        return new FormattedText()
                .plain(texts.say("newchannel.too-long", texts.count("count.characters", Channel.NAME_LIMIT)));
    }

    FormattedText expired(BotTexts texts) {
        return new FormattedText().plain(texts.say("mend.expired"));
    }

    FormattedText whichGroup(BotTexts texts, Channel channel, String code) {
        return titled(texts.say("newchannel.title", channel.name()), texts.say("newchannel.body"))
                .plain("\n\n")
                .link(texts.say("newchannel.link"), grantLink(code));
    }

    /// Brings the bot into a group with the rights it needs, or gives them where it is already.
    ///
    /// @param code told to the bot in that group, as the argument of `/start`
    String grantLink(String code) {
        return "https://t.me/%s?startgroup=%s&admin=%s".formatted(botName, code, BotRights.AS_LINK);
    }

    ReplyKeyboardMarkup groupPicker(BotTexts texts, int number) {
        return ReplyKeyboardMarkup.builder()
                .keyboardRow(new KeyboardRow(pickButton(texts, number)))
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }

    /// Opens Telegram's own list of groups that fit.
    KeyboardButton pickButton(BotTexts texts, int number) {
        return KeyboardButton.builder()
                .text(texts.say("newchannel.pick"))
                .requestChat(KeyboardButtonRequestChat.builder()
                        .requestId(Integer.toString(number))
                        .chatIsChannel(false)
                        .chatIsForum(true)
                        .userAdministratorRights(BotRights.neededByOwner())
                        .botAdministratorRights(BotRights.wanted())
                        .botIsMember(true)
                        .requestTitle(true)
                        .build())
                .build();
    }

    InlineKeyboardMarkup hereButton(BotTexts texts, int number) {
        return inline(List.of(InlineKeyboardButton.builder()
                .text(texts.say("newchannel.here-button"))
                .callbackData(Buttons.data(HERE, number))
                .build()));
    }

    InlineKeyboardMarkup blockButton(BotTexts texts, ThreadId thread) {
        return inline(List.of(InlineKeyboardButton.builder()
                .text(texts.say("spam.block"))
                .callbackData(Buttons.data(CardButtons.BLOCK, thread))
                .build()));
    }

    ReplyKeyboardRemove noKeyboard() {
        return ReplyKeyboardRemove.builder().removeKeyboard(true).build();
    }

    FormattedText hereYouAnswer(BotTexts texts, Channel channel, Group group) {
        String how =
                group.forum() ? texts.say("bound.group", channel.name()) : texts.say("bound.reply", channel.name());
        return new FormattedText().plain(how);
    }

    FormattedText embedCode(BotTexts texts, Channel channel) {
        return titled(texts.say("embed.title"), texts.say("embed.body"))
                .plain("\n\n")
                .code(embed.code(channel), "html");
    }

    /// The channel's own chat page.
    String pageOf(Channel channel) {
        return embed.page(channel);
    }

    /// The channel's own chat page, where others than this machine can open it.
    Optional<String> linkOf(Channel channel) {
        return embed.linkable() ? Optional.of(embed.page(channel)) : Optional.empty();
    }

    /// Those of the buttons that Telegram would take in this chat.
    Optional<InlineKeyboardMarkup> embedButtons(BotTexts texts, Channel channel, GroupId chat) {
        Keyboard keyboard = new Keyboard();
        if (embed.code(channel).length() <= COPY_LIMIT) {
            keyboard.row(InlineKeyboardButton.builder()
                    .text(texts.say("embed.copy"))
                    .copyText(CopyTextButton.builder().text(embed.code(channel)).build())
                    .build());
        }
        linkOf(channel).ifPresent(page -> keyboard.row(Keyboard.link(texts.say("embed.page"), page)));
        if (channel.group().isPresent()) {
            keyboard.row(texts.say("embed.try"), Buttons.data(TestMessage.BUTTON, channel.id()));
        }
        app.button(chat, texts.say("embed.settings"), MiniAppLinks.channel(channel.id()))
                .ifPresent(keyboard::row);
        return keyboard.isEmpty() ? Optional.empty() : Optional.of(keyboard.markup());
    }

    private static FormattedText titled(String title, String body) {
        return new FormattedText().bold(title).plain("\n\n" + body);
    }

    private static InlineKeyboardMarkup inline(List<InlineKeyboardButton> rows) {
        var keyboard = InlineKeyboardMarkup.builder();
        rows.forEach(button -> keyboard.keyboardRow(new InlineKeyboardRow(button)));
        return keyboard.build();
    }
}
