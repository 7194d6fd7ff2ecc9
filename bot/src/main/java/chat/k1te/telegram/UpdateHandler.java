package chat.k1te.telegram;

import chat.k1te.relay.InboxEntry;
import chat.k1te.relay.InboxRelay;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/// Reads one update and hands it to exactly one of: the private chat, the group, the watch over groups, buttons,
/// nobody. Kinds of updates it does not know are normal and ignored.
final class UpdateHandler implements InboxRelay.Handler {
    /// Longer than Telegram takes to answer a call that is under way.
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final PrivateChat privateChat;
    private final GroupChat groupChat;
    private final GroupChanges groupChanges;
    private final Buttons buttons;
    private final ChosenLanguages languages;
    private final InstantSource clock;

    UpdateHandler(
            PrivateChat privateChat,
            GroupChat groupChat,
            GroupChanges groupChanges,
            Buttons buttons,
            ChosenLanguages languages,
            InstantSource clock) {
        this.privateChat = privateChat;
        this.groupChat = groupChat;
        this.groupChanges = groupChanges;
        this.buttons = buttons;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public void handle(InboxEntry entry) throws InboxRelay.Unreadable, InboxRelay.Postponed, InterruptedException {
        JsonNode update = UpdateJson.read(entry.json());
        languages.putInto(update);
        boolean fresh = entry.receivedAt().isAfter(clock.instant().minus(FRESH));
        if (update.has("message")) {
            message(MessageJson.of(update.path("message")), fresh);
        } else if (update.has("edited_message")) {
            groupChat.edited(MessageJson.of(update.path("edited_message")));
        } else if (update.has("message_reaction")) {
            JsonNode reaction = update.path("message_reaction");
            if (!privateChat.reacted(reaction)) {
                groupChat.reacted(reaction);
            }
        } else if (update.has("my_chat_member")) {
            groupChanges.membership(update.path("my_chat_member"));
        } else if (update.has("callback_query")) {
            buttons.pressed(UpdateJson.as(update.path("callback_query"), CallbackQuery.class));
        }
    }

    private void message(MessageJson message, boolean fresh)
            throws InboxRelay.Unreadable, InboxRelay.Postponed, InterruptedException {
        if (groupChanges.isNote(message)) {
            groupChanges.noted(message);
        } else if (message.isPrivate()) {
            privateChat.said(message, fresh);
        } else {
            groupChat.said(message, fresh);
        }
    }
}
