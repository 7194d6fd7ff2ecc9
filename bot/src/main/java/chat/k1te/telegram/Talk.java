package chat.k1te.telegram;

import chat.k1te.relay.Pace;
import chat.k1te.tenant.GroupId;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/// What the bot says of its own accord, to owners and operators.
final class Talk {
    private static final int FORBIDDEN = 403;
    /// How long an answer to a pressed button may be (Bot API, answerCallbackQuery).
    private static final int TOAST_LIMIT = 200;
    /// A chat that says so does not take the message for good, or not until somebody changes it.
    private static final List<String> NOT_TAKEN = List.of(
            "chat not found",
            "message thread not found",
            "TOPIC_",
            "not enough rights",
            "CHAT_",
            "USER_BANNED_IN_CHANNEL",
            "no write access");

    private final TelegramApi api;
    private final Pace pace;

    Talk(TelegramApi api, Pace pace) {
        this.api = api;
        this.pace = pace;
    }

    /// Says `text` in a chat. A chat that does not take it for good (blocked, never started, gone, closed) is passed
    /// over; any other failure is thrown, so that the update which led here is tried again.
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

    /// Says `text` in a topic, or in the chat itself.
    boolean sayIn(long chat, Optional<Integer> topic, String text) throws InterruptedException {
        var message = SendMessage.builder().chatId(chat).text(text);
        topic.ifPresent(message::messageThreadId);
        return taken(send(chat, message.build()));
    }

    /// Says `text` below a message of an operator, in the same topic if there is one.
    boolean answer(MessageJson message, String text, Optional<InlineKeyboardMarkup> keyboard)
            throws InterruptedException {
        var answer = SendMessage.builder()
                .chatId(message.group().value())
                .text(text)
                .replyParameters(ReplyParameters.builder()
                        .messageId(message.id())
                        .allowSendingWithoutReply(true)
                        .build());
        message.topic().map(topic -> topic.id().value()).ifPresent(answer::messageThreadId);
        keyboard.ifPresent(answer::replyMarkup);
        return taken(send(message.group().value(), answer.build()));
    }

    /// Shows a picture with words below it. As with [#say], a chat that does not take it is passed over.
    ///
    /// @param png at most 10 MB (Bot API, sendPhoto)
    boolean picture(long chat, byte[] png, String caption) throws InterruptedException {
        GroupId here = new GroupId(chat);
        pace.begin(here);
        try {
            return taken(api.upload(client -> client.executeAsync(SendPhoto.builder()
                    .chatId(chat)
                    .photo(new InputFile(new ByteArrayInputStream(png), "picture.png"))
                    .caption(caption)
                    .build())));
        } finally {
            pace.done(here, true);
        }
    }

    /// Gives the message of a press other words and buttons. One that is gone, or is so already, is passed over.
    void rewrite(Buttons.Press press, FormattedText text, InlineKeyboardMarkup keyboard) throws InterruptedException {
        GroupId here = press.chat();
        pace.begin(here);
        try {
            var _ = api.call(EditMessageText.builder()
                    .chatId(here.value())
                    .messageId(press.message())
                    .text(text.text())
                    .entities(text.entities())
                    .linkPreviewOptions(
                            LinkPreviewOptions.builder().isDisabled(true).build())
                    .replyMarkup(keyboard)
                    .build());
        } finally {
            pace.done(here, true);
        }
    }

    /// Gives a message other buttons. One that is gone, or has them already, is passed over.
    void redraw(long chat, int message, InlineKeyboardMarkup keyboard) throws InterruptedException {
        GroupId here = new GroupId(chat);
        pace.begin(here);
        try {
            var _ = api.call(EditMessageReplyMarkup.builder()
                    .chatId(chat)
                    .messageId(message)
                    .replyMarkup(keyboard)
                    .build());
        } finally {
            pace.done(here, true);
        }
    }

    /// Takes messages out of a chat, as far as the bot may.
    void remove(long chat, List<Integer> messages) throws InterruptedException {
        var _ = api.call(
                DeleteMessages.builder().chatId(chat).messageIds(messages).build());
    }

    /// Ends the waiting mark on a pressed button. Too late is no harm.
    ///
    /// @param toast shown to who pressed it, for a moment; may be empty
    void pressed(String callbackId, String toast) throws InterruptedException {
        var _ = api.call(AnswerCallbackQuery.builder()
                .callbackQueryId(callbackId)
                .text(Excerpt.start(toast, TOAST_LIMIT))
                .build());
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
        if (result instanceof ApiResult.Rejected<?> no
                && (no.code() == FORBIDDEN || NOT_TAKEN.stream().anyMatch(no::says))) {
            return false;
        }
        result.orThrow();
        return true;
    }
}
