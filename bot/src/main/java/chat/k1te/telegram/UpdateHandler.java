package chat.k1te.telegram;

import chat.k1te.relay.InboxEntry;
import chat.k1te.relay.InboxRelay;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Reads one update and hands it to exactly one of: commands, topic messages, buttons, nobody. Kinds of updates it does
/// not know are normal and ignored.
final class UpdateHandler implements InboxRelay.Handler {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String botName;
    private final Commands commands;
    private final TopicMessages topicMessages;
    private final Talk talk;

    UpdateHandler(String botName, Commands commands, TopicMessages topicMessages, Talk talk) {
        this.botName = botName;
        this.commands = commands;
        this.topicMessages = topicMessages;
        this.talk = talk;
    }

    @Override
    public void handle(InboxEntry entry) throws InboxRelay.Unreadable, InterruptedException {
        Update update = read(entry);
        if (update.hasMessage()) {
            message(update.getMessage());
        } else if (update.hasCallbackQuery()) {
            pressed(update.getCallbackQuery());
        }
    }

    private static Update read(InboxEntry entry) throws InboxRelay.Unreadable {
        try {
            return MAPPER.readValue(entry.json(), Update.class);
        } catch (JsonProcessingException e) {
            // Its message may quote what a person wrote.
            throw new InboxRelay.Unreadable(e.getClass().getSimpleName());
        }
    }

    private void message(Message message) throws InterruptedException {
        Optional<Command> command = Command.in(message, botName);
        if (message.getChat().isUserChat()) {
            inPrivate(message, command);
        } else if (command.isPresent()) {
            commands.inGroup(message, command.get());
        } else if (Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null) {
            topicMessages.answered(message);
        }
    }

    private void inPrivate(Message message, Optional<Command> command) throws InterruptedException {
        if (message.getChatShared() != null) {
            commands.groupChosen(message.getFrom(), message.getChatShared());
        } else if (UpdateKinds.isContent(message)) {
            commands.inPrivate(message, command);
        }
    }

    private void pressed(CallbackQuery button) throws InterruptedException {
        talk.pressed(button.getId());
        if (Sayings.NEW_CHANNEL.equals(button.getData()) && button.getMessage() != null) {
            commands.newChannel(button.getFrom(), "", button.getMessage().getMessageId());
        }
    }
}
