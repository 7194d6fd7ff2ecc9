package chat.k1te.telegram;

import chat.k1te.relay.Delivery;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.TopicLook;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.EditForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;

/// Makes topics show how things stand. It is a decoration: where Telegram refuses it, nothing is tried again.
final class TopicLooks {
    private final TelegramApi api;
    private final TopicIcons icons;

    TopicLooks(TelegramApi api) {
        this.api = api;
        this.icons = new TopicIcons(api);
    }

    /// The icon of a topic that is opened now.
    Optional<String> fresh() throws InterruptedException {
        return icons.of(TopicLook.FRESH.state());
    }

    Delivery show(ChatThread thread, Parcel parcel) throws InterruptedException {
        TopicLook wanted = parcel.look().orElseThrow();
        long group = thread.group().value();
        if (thread.outgoing().look().closed() != wanted.closed()) {
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
        Optional<String> icon = icons.of(wanted.state());
        return icon.isEmpty()
                ? new Delivery.Changed()
                : call(EditForumTopic.builder()
                        .chatId(group)
                        .messageThreadId(parcel.topic())
                        .iconCustomEmojiId(icon.get())
                        .build());
    }

    Delivery rename(ChatThread thread, Parcel parcel) throws InterruptedException {
        return call(EditForumTopic.builder()
                .chatId(thread.group().value())
                .messageThreadId(parcel.topic())
                .name(parcel.text())
                .build());
    }

    private Delivery call(BotApiMethod<Boolean> method) throws InterruptedException {
        ApiResult<Boolean> result = api.call(method);
        Delivery delivery = Answers.delivery(result, _ -> new Delivery.Changed());
        // A missing right is told when words need it.
        boolean refused = delivery instanceof Delivery.NotTaken && result instanceof ApiResult.Rejected<Boolean>;
        return refused || delivery instanceof Delivery.Undeliverable ? new Delivery.Changed() : delivery;
    }
}
