package chat.k1te.telegram;

import chat.k1te.thread.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.forum.GetForumTopicIconStickers;
import org.telegram.telegrambots.meta.api.objects.stickers.Sticker;

/// The icons by which topics show how things stand, out of those that Telegram gives to everybody (Bot API,
/// `getForumTopicIconStickers`). They are asked for once; while they are not known, or one of them is no more,
/// topics go without.
///
/// Safe for use by several threads.
final class TopicIcons {
    private static final Map<ThreadState, String> EMOJI = Map.of(
            ThreadState.WAITING, "❗",
            ThreadState.ANSWERED, "💬",
            ThreadState.CLOSED, "✅",
            ThreadState.BLOCKED, "👮");
    /// Asks for the coloured form of the emoji before it.
    private static final String VARIATION = "\uFE0F";

    private final TelegramApi api;
    private volatile Map<String, String> byEmoji = Map.of();

    TopicIcons(TelegramApi api) {
        this.api = api;
    }

    /// The custom emoji of an icon.
    Optional<String> of(ThreadState state) throws InterruptedException {
        if (byEmoji.isEmpty()) {
            fetch();
        }
        String wanted = EMOJI.get(state);
        return byEmoji.entrySet().stream()
                .filter(icon -> icon.getKey().startsWith(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void fetch() throws InterruptedException {
        Map<String, String> found = new HashMap<>();
        for (Sticker sticker :
                api.call(new GetForumTopicIconStickers()).success().orElseGet(ArrayList::new)) {
            if (sticker.getEmoji() != null && sticker.getCustomEmojiId() != null) {
                found.put(sticker.getEmoji().replace(VARIATION, ""), sticker.getCustomEmojiId());
            }
        }
        byEmoji = Map.copyOf(found);
    }
}
