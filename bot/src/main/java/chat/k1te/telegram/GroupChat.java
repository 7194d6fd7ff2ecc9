package chat.k1te.telegram;

import chat.k1te.relay.InboxRelay;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What people do in a group: answers to visitors, commands, and talk among themselves. An edit may also be one in a
/// private chat, where the same rules hold.
final class GroupChat {
    private final String botName;
    private final TopicMessages topicMessages;
    private final TopicCommands topicCommands;
    private final Unsending unsending;
    private final GroupChanges changes;
    private final LettingGo lettingGo;
    private final Connecting connecting;
    private final GroupPages pages;

    GroupChat(
            String botName,
            TopicMessages topicMessages,
            TopicCommands topicCommands,
            Unsending unsending,
            GroupChanges changes,
            LettingGo lettingGo,
            Connecting connecting,
            GroupPages pages) {
        this.botName = botName;
        this.topicMessages = topicMessages;
        this.topicCommands = topicCommands;
        this.unsending = unsending;
        this.changes = changes;
        this.lettingGo = lettingGo;
        this.connecting = connecting;
        this.pages = pages;
    }

    void said(MessageJson message, boolean fresh)
            throws InboxRelay.Unreadable, InboxRelay.Postponed, InterruptedException {
        if (lettingGo.silences(message)) {
            return;
        }
        if (message.isCommand()) {
            command(message);
        } else {
            changes.seen(message);
            boolean _ = topicMessages.said(message, fresh);
        }
    }

    void edited(MessageJson message) throws InterruptedException {
        if (!lettingGo.silences(message)) {
            topicMessages.edited(message);
        }
    }

    void reacted(JsonNode reaction) {
        GroupId group = new GroupId(reaction.path("chat").path("id").asLong());
        OperatorId person = new OperatorId(reaction.path("user").path("id").asLong());
        if (!lettingGo.isOut(group, person)) {
            topicMessages.reacted(reaction);
        }
    }

    private void command(MessageJson message) throws InboxRelay.Unreadable, InterruptedException {
        Message known = UpdateJson.as(message.json(), Message.class);
        Optional<Command> command = Command.in(known, botName);
        if (command.filter(Command::takesBack).isPresent()) {
            unsending.asked(message);
        } else if (command.filter(TopicCommands::isOne).isPresent()) {
            topicCommands.asked(message, command.get());
        } else if (command.isPresent()) {
            about(known, command.get(), BotTexts.in(message.language()));
        }
    }

    /// Commands about the group itself. Those of other bots, and words that merely look like one, are nobody's.
    private void about(Message message, Command command, BotTexts texts) throws InterruptedException {
        switch (command.name()) {
            case "start" -> connecting.startedInGroup(message, command.argument());
            case "newchannel" -> connecting.newChannelInGroup(message, command.argument());
            case "channel" -> pages.channels(message, texts);
            case "disconnect" -> pages.disconnect(message, texts);
            case "help" -> pages.help(message, texts);
            default -> {
                // Nobody's.
            }
        }
    }
}
