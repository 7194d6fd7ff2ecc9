package chat.k1te.telegram;

import chat.k1te.tenant.Channels;
import chat.k1te.thread.ChatThread;
import java.util.Optional;

/// The visitors' cards in the groups: their buttons are made to fit what can be done now.
final class Cards {
    private final Channels channels;
    private final OwnerTalk owners;
    private final Talk talk;

    Cards(Channels channels, OwnerTalk owners, Talk talk) {
        this.channels = channels;
        this.owners = owners;
        this.talk = talk;
    }

    /// One call of the group's, so only after what changes the buttons.
    void redraw(ChatThread thread) throws InterruptedException {
        int card = thread.outgoing().card();
        Optional<BotTexts> texts = channels.find(thread.channel()).map(owners::texts);
        if (card > 0 && texts.isPresent()) {
            talk.redraw(thread.group().value(), card, CardButtons.of(texts.get(), thread));
        }
    }
}
