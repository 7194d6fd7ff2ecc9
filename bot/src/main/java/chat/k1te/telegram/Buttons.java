package chat.k1te.telegram;

import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// The inline buttons that people press, by the word their data begins with. That data comes from the presser's app and
/// is as trustworthy as anything a stranger types: each action checks what it is given and who gives it.
final class Buttons {
    /// How many bytes of data a button takes (Bot API, InlineKeyboardButton).
    private static final int DATA_LIMIT = 64;

    private final Talk talk;
    private final LettingGo lettingGo;
    private final Map<String, Action> actions = new HashMap<>();

    Buttons(Talk talk, LettingGo lettingGo) {
        this.talk = talk;
        this.lettingGo = lettingGo;
    }

    /// What a button does. It may be pressed twice, and long after it was shown.
    interface Action {
        /// @return what the presser is shown for a moment; may be empty
        String pressed(Press press) throws InterruptedException;
    }

    /// A button was pressed.
    ///
    /// @param chat     where the message with the button stands
    /// @param message  its number there
    /// @param argument the data after the action's name; may be empty
    record Press(User who, GroupId chat, int message, String argument) {
        OperatorId person() {
            return new OperatorId(who.getId());
        }

        BotTexts texts() {
            return BotTexts.of(who);
        }

        /// The channel that the argument names; one that nobody has when it names none.
        ChannelId channel() {
            return new ChannelId(named());
        }

        /// The tenant that the argument names; one that nobody is when it names none.
        TenantId tenant() {
            return new TenantId(named());
        }

        private String named() {
            return argument.isBlank() ? "-" : argument;
        }
    }

    Buttons on(String name, Action action) {
        actions.put(name, action);
        return this;
    }

    /// The data of a button that leads to the action `name`.
    static String data(String name, Object argument) {
        String data = name + ":" + argument;
        if (data.getBytes(StandardCharsets.UTF_8).length > DATA_LIMIT) {
            throw new IllegalArgumentException("too much data for a button: " + name);
        }
        return data;
    }

    void pressed(CallbackQuery query) throws InterruptedException {
        String[] data = String.valueOf(query.getData()).split(":", 2);
        Action action = actions.get(data[0]);
        String toast = "";
        if (action != null && !isThere(query)) {
            toast = BotTexts.of(query.getFrom()).say("button.old");
        } else if (action != null && query.getMessage() != null) {
            GroupId chat = new GroupId(query.getMessage().getChatId());
            int message = query.getMessage().getMessageId();
            Press press = new Press(query.getFrom(), chat, message, data.length > 1 ? data[1] : "");
            toast = lettingGo.isOut(chat, press.person())
                    ? press.texts().say("team.not-passed-on")
                    : action.pressed(press);
        }
        talk.pressed(query.getId(), toast);
    }

    /// Whether the message has this button. An app that somebody changed may say anything of any message of ours, and
    /// most actions give theirs other words. Of a message that Telegram does not show us any more nobody knows.
    private static boolean isThere(CallbackQuery query) {
        if (!(query.getMessage() instanceof Message message)) {
            return true;
        }
        return message.getReplyMarkup() != null
                && message.getReplyMarkup().getKeyboard().stream()
                        .flatMap(List::stream)
                        .anyMatch(button -> query.getData().equals(button.getCallbackData()));
    }
}
