package chat.k1te.telegram;

import chat.k1te.relay.Pace;
import chat.k1te.tenant.GroupId;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/// What the bot says of its own accord, to owners and operators.
final class Talk {
    private static final int FORBIDDEN = 403;

    private final TelegramApi api;
    private final Pace pace;

    Talk(TelegramApi api, Pace pace) {
        this.api = api;
        this.pace = pace;
    }

    /// Says `text` in a chat. A chat that does not take it for good (blocked, never started, gone) is passed over; any
    /// other failure is thrown, so that the update which led here is tried again.
    ///
    /// @return whether the chat took it
    boolean say(long chat, FormattedText text, Optional<? extends ReplyKeyboard> keyboard) throws InterruptedException {
        var message = SendMessage.builder()
                .chatId(chat)
                .text(text.text())
                .entities(text.entities())
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build());
        keyboard.ifPresent(message::replyMarkup);
        return taken(send(chat, message.build()));
    }

    boolean say(long chat, FormattedText text) throws InterruptedException {
        return say(chat, text, Optional.empty());
    }

    /// Says `text` below a message of an operator, in the same topic if there is one.
    boolean answer(long chat, Optional<Integer> topic, int message, String text) throws InterruptedException {
        var answer = SendMessage.builder()
                .chatId(chat)
                .text(text)
                .replyParameters(ReplyParameters.builder()
                        .messageId(message)
                        .allowSendingWithoutReply(true)
                        .build());
        topic.ifPresent(answer::messageThreadId);
        return taken(send(chat, answer.build()));
    }

    /// Takes messages out of a chat, as far as the bot may.
    void remove(long chat, List<Integer> messages) throws InterruptedException {
        var _ = api.call(
                DeleteMessages.builder().chatId(chat).messageIds(messages).build());
    }

    /// Ends the waiting mark on a pressed button. Too late is no harm.
    void pressed(String callbackId) throws InterruptedException {
        var _ = api.call(
                AnswerCallbackQuery.builder().callbackQueryId(callbackId).build());
    }

    private ApiResult<Message> send(long chat, SendMessage message) throws InterruptedException {
        GroupId here = new GroupId(chat);
        pace.begin(here);
        try {
            return api.call(message);
        } finally {
            pace.done(here, true);
        }
    }

    private static boolean taken(ApiResult<?> result) {
        if (result instanceof ApiResult.Rejected<?> no && (no.code() == FORBIDDEN || no.says("chat not found"))) {
            return false;
        }
        result.orThrow();
        return true;
    }
}
