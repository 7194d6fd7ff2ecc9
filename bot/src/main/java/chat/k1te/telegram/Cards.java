package chat.k1te.telegram;

import chat.k1te.tenant.Channels;
import chat.k1te.thread.ChatThread;
import java.util.Locale;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// The visitors' cards in the groups: their language, and their buttons, which are made to fit what can be done now.
final class Cards {
    private final Channels channels;
    private final OwnerTalk owners;
    private final Talk talk;
    private final MiniAppLinks app;

    Cards(Channels channels, OwnerTalk owners, Talk talk, MiniAppLinks app) {
        this.app = app;
        this.channels = channels;
        this.owners = owners;
        this.talk = talk;
    }

    /// One call of the group's, so only after what changes the buttons.
    void redraw(ChatThread thread) throws InterruptedException {
        int card = thread.outgoing().card();
        if (card > 0) {
            talk.redraw(thread.group().value(), card, buttons(thread));
        }
    }

    InlineKeyboardMarkup buttons(ChatThread thread) {
        BotTexts texts = texts(thread);
        return CardButtons.of(
                texts,
                thread,
                app.button(thread.group(), texts.say("topic.button.app"), MiniAppLinks.thread(thread.id())));
    }

    /// The group reads the card in the language of the channel's owner.
    BotTexts texts(ChatThread thread) {
        return channels.find(thread.channel()).map(owners::texts).orElseGet(() -> BotTexts.in(Locale.ENGLISH));
    }
}
