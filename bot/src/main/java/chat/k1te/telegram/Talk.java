package chat.k1te.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/// What the bot says of its own accord, to owners and operators.
final class Talk {
    private static final int FORBIDDEN = 403;

    private final TelegramApi api;

    Talk(TelegramApi api) {
        this.api = api;
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
        return taken(api.call(message.build()));
    }

    boolean say(long chat, FormattedText text) throws InterruptedException {
        return say(chat, text, Optional.empty());
    }

    /// Says `text` below a message of an operator, in the same topic.
    boolean answer(long chat, int topic, int message, String text) throws InterruptedException {
        return taken(api.call(SendMessage.builder()
                .chatId(chat)
                .messageThreadId(topic)
                .text(text)
                .replyParameters(ReplyParameters.builder()
                        .messageId(message)
                        .allowSendingWithoutReply(true)
                        .build())
                .build()));
    }

    /// Ends the waiting mark on a pressed button. Too late is no harm.
    void pressed(String callbackId) throws InterruptedException {
        var _ = api.call(
                AnswerCallbackQuery.builder().callbackQueryId(callbackId).build());
    }

    private static boolean taken(ApiResult<?> result) {
        if (result instanceof ApiResult.Rejected<?> no && (no.code() == FORBIDDEN || no.says("chat not found"))) {
            return false;
        }
        result.orThrow();
        return true;
    }
}
