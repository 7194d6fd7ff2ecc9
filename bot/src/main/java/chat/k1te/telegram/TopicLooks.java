package chat.k1te.telegram;

import chat.k1te.relay.Delivery;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.TopicLook;
import chat.k1te.thread.TopicName;
import java.io.Serializable;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.EditForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;

/// Makes topics and cards show how things stand. It is a decoration: where Telegram refuses it, nothing is tried again.
final class TopicLooks {
    private final TelegramApi api;
    private final Cards cards;
    private final TopicIcons icons;

    TopicLooks(TelegramApi api, Cards cards) {
        this.api = api;
        this.cards = cards;
        this.icons = new TopicIcons(api);
    }

    /// The icon of a topic that is opened now.
    Optional<String> fresh() throws InterruptedException {
        return icons.of(TopicLook.FRESH.state());
    }

    Delivery show(ChatThread thread, Parcel parcel) throws InterruptedException {
        TopicLook shown = thread.outgoing().look();
        TopicLook wanted = parcel.look().orElseThrow();
        long group = thread.group().value();
        if (shown.closed() != wanted.closed()) {
            return wanted.closed()
                    ? call(CloseForumTopic.builder()
                            .chatId(group)
                            .messageThreadId(parcel.topic())
                            .build())
                    : call(ReopenForumTopic.builder()
                            .chatId(group)
                            .messageThreadId(parcel.topic())
                            .build());
        }
        return shown.state() == wanted.state()
                ? call(EditMessageReplyMarkup.builder()
                        .chatId(group)
                        .messageId(thread.outgoing().card())
                        .replyMarkup(cards.buttons(thread))
                        .build())
                : edit(thread, parcel, wanted.state());
    }

    /// Icon and name in one call. A name that is not known is left as it is: people may have given it.
    private Delivery edit(ChatThread thread, Parcel parcel, ThreadState state) throws InterruptedException {
        Optional<String> icon = icons.of(state);
        String name = thread.outgoing().look().name();
        if (icon.isEmpty() && name.isEmpty()) {
            return new Delivery.Changed();
        }
        var method = EditForumTopic.builder().chatId(thread.group().value()).messageThreadId(parcel.topic());
        icon.ifPresent(method::iconCustomEmojiId);
        if (!name.isEmpty()) {
            method.name(TopicName.marked(name, state));
        }
        return call(method.build());
    }

    Delivery rename(ChatThread thread, Parcel parcel) throws InterruptedException {
        return call(EditForumTopic.builder()
                .chatId(thread.group().value())
                .messageThreadId(parcel.topic())
                .name(parcel.text())
                .build());
    }

    private Delivery call(BotApiMethod<? extends Serializable> method) throws InterruptedException {
        ApiResult<? extends Serializable> result = api.call(method);
        Delivery delivery = Answers.delivery(result, _ -> new Delivery.Changed());
        // A missing right is told when words need it.
        boolean refused = delivery instanceof Delivery.NotTaken && result instanceof ApiResult.Rejected;
        return refused || delivery instanceof Delivery.Undeliverable ? new Delivery.Changed() : delivery;
    }
}
