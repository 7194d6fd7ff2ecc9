package chat.k1te.telegram;

import chat.k1te.relay.Pace;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Companion;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Shown;
import chat.k1te.thread.Source;
import java.io.Serializable;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageId;

/// The calls by which messages of a thread are shown in its visitor's private chat. Words are sent as they are stored;
/// everything else is copied from where it stands in the operators' group, so that it looks the same.
final class CompanionCalls {
    /// How long a message may be (Bot API, sendMessage).
    private static final int MESSAGE_LIMIT = 4096;
    private static final int FORBIDDEN = 403;

    private final TelegramApi api;
    private final Pace pace;

    CompanionCalls(TelegramApi api, Pace pace) {
        this.api = api;
        this.pace = pace;
    }

    /// Shows a message.
    ///
    /// @return its number in the private chat
    ApiResult<Integer> show(BotTexts texts, ChatThread thread, Message message) throws InterruptedException {
        OperatorId user = thread.companion().orElseThrow().user();
        Optional<Shown> origin = origin(message);
        if (!isWords(message.content()) && origin.isPresent()) {
            ApiResult<Integer> copied = copy(user, origin.get());
            if (!(copied instanceof ApiResult.Rejected<Integer> no) || no.code() == FORBIDDEN) {
                return copied;
            }
        }
        return say(user, words(texts, message));
    }

    ApiResult<Integer> say(OperatorId user, FormattedText words) throws InterruptedException {
        return number(call(
                user,
                SendMessage.builder()
                        .chatId(user.value())
                        .text(words.text())
                        .entities(words.entities())
                        .linkPreviewOptions(
                                LinkPreviewOptions.builder().isDisabled(true).build())
                        .build()));
    }

    private ApiResult<Integer> copy(OperatorId user, Shown origin) throws InterruptedException {
        ApiResult<MessageId> copied = call(
                user,
                CopyMessage.builder()
                        .chatId(user.value())
                        .fromChatId(origin.group().value())
                        .messageId(origin.messageId())
                        .build());
        return copied.map(id -> Math.toIntExact(id.getMessageId()));
    }

    /// Makes what stands in the private chat follow its message.
    ApiResult<Boolean> follow(BotTexts texts, ChatThread thread, Companion.Copy copy, Message message)
            throws InterruptedException {
        OperatorId user = thread.companion().orElseThrow().user();
        if (message.isErased()) {
            return call(
                    user,
                    DeleteMessage.builder()
                            .chatId(user.value())
                            .messageId(copy.messageId())
                            .build());
        }
        FormattedText words = words(texts, message);
        if (isWords(message.content())) {
            return call(
                            user,
                            EditMessageText.builder()
                                    .chatId(user.value())
                                    .messageId(copy.messageId())
                                    .text(words.text())
                                    .entities(words.entities())
                                    .build())
                    .map(_ -> true);
        }
        return call(
                        user,
                        EditMessageCaption.builder()
                                .chatId(user.value())
                                .messageId(copy.messageId())
                                .caption(words.text())
                                .captionEntities(words.entities())
                                .build())
                .map(_ -> true);
    }

    /// Where the message stands in the operators' group.
    private static Optional<Shown> origin(Message message) {
        return message.source() instanceof Source.Telegram(GroupId group, int id)
                ? Optional.of(new Shown(group, id, ""))
                : message.shown();
    }

    private static boolean isWords(Content content) {
        return content instanceof Content.Text || content instanceof Content.Event;
    }

    private static FormattedText words(BotTexts texts, Message message) {
        FormattedText head = new FormattedText();
        if (message.author() instanceof Author.ByVisitor) {
            head.plain(texts.say("handoff.on-site") + "\n");
        }
        Optional<Content.Text> written = switch (message.content()) {
            case Content.Text text -> Optional.of(text);
            case Content.Attachment attachment -> attachment.caption();
            default -> Optional.empty();
        };
        if (written.isPresent()) {
            return head.marked(
                    Excerpt.start(
                            written.get().text(), MESSAGE_LIMIT - head.text().length()),
                    written.get().marks());
        }
        return head.plain(
                message.content() instanceof Content.Event event
                        ? told(texts, event)
                        : Packing.gist(message.content()));
    }

    private static String told(BotTexts texts, Content.Event event) {
        return switch (event.what()) {
            case CLOSED -> texts.say("handoff.closed");
            case REOPENED -> texts.say("handoff.reopened");
            case AWAY -> texts.say("handoff.away");
        };
    }

    private static ApiResult<Integer> number(
            ApiResult<org.telegram.telegrambots.meta.api.objects.message.Message> sent) {
        return sent.map(org.telegram.telegrambots.meta.api.objects.message.Message::getMessageId);
    }

    private <T extends Serializable> ApiResult<T> call(OperatorId user, BotApiMethod<T> method)
            throws InterruptedException {
        GroupId chat = new GroupId(user.value());
        pace.begin(chat);
        try {
            return api.call(method);
        } finally {
            pace.done(chat, true);
        }
    }
}
