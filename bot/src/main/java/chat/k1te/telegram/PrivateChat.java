package chat.k1te.telegram;

import chat.k1te.relay.InboxRelay;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What people do in their private chat with the bot. It is where owners and operators ask for things, where an owner
/// without a team answers, and where visitors go on: a message is the first of these that fits.
final class PrivateChat {
    private final String botName;
    private final Questions questions;
    private final Companions companions;
    private final TopicMessages topicMessages;
    private final TopicCommands topicCommands;
    private final Unsending unsending;
    private final Connecting connecting;
    private final Inviting inviting;
    private final Commands commands;

    PrivateChat(
            String botName,
            Questions questions,
            Companions companions,
            TopicMessages topicMessages,
            TopicCommands topicCommands,
            Unsending unsending,
            Connecting connecting,
            Inviting inviting,
            Commands commands) {
        this.botName = botName;
        this.questions = questions;
        this.companions = companions;
        this.topicMessages = topicMessages;
        this.topicCommands = topicCommands;
        this.unsending = unsending;
        this.connecting = connecting;
        this.inviting = inviting;
        this.commands = commands;
    }

    void said(MessageJson message, boolean fresh)
            throws InboxRelay.Unreadable, InboxRelay.Postponed, InterruptedException {
        Message known = UpdateJson.as(message.json(), Message.class);
        boolean isWords = !message.isCommand();
        if (isWords && questions.answered(message, known.getFrom())) {
            return;
        }
        if (isWords && (companions.said(message) || topicMessages.said(message, fresh))) {
            return;
        }
        Optional<Command> command = Command.in(known, botName);
        if (message.json().has("users_shared")) {
            inviting.picked(known.getFrom(), message.json().path("users_shared"));
        } else if (known.getChatShared() != null) {
            connecting.groupChosen(known.getFrom(), known.getChatShared());
        } else if (command.filter(Command::takesBack).isPresent()) {
            unsending.asked(message);
        } else if (command.filter(TopicCommands::isOne).isPresent()) {
            topicCommands.asked(message, command.get());
        } else if (ContentReader.read(message.json()).isPresent()) {
            commands.asked(known, command);
        }
    }

    /// @return whether it was a visitor's reaction
    boolean reacted(JsonNode reaction) {
        return companions.reacted(reaction);
    }
}
