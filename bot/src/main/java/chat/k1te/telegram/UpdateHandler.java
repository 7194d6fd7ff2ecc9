package chat.k1te.telegram;

import chat.k1te.relay.InboxEntry;
import chat.k1te.relay.InboxRelay;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Reads one update and hands it to exactly one of: commands, topic messages, the watch over groups, buttons, nobody.
/// Kinds of updates it does not know are normal and ignored.
final class UpdateHandler implements InboxRelay.Handler {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// Longer than Telegram takes to answer a call that is under way.
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final String botName;
    private final Commands commands;
    private final Connecting connecting;
    private final TopicMessages topicMessages;
    private final GroupChanges groupChanges;
    private final Unsending unsending;
    private final TopicCommands topicCommands;
    private final Questions questions;
    private final Inviting inviting;
    private final Companions companions;
    private final LettingGo lettingGo;
    private final Buttons buttons;
    private final ChosenLanguages languages;
    private final InstantSource clock;

    UpdateHandler(
            String botName,
            Commands commands,
            Connecting connecting,
            TopicMessages topicMessages,
            GroupChanges groupChanges,
            Unsending unsending,
            TopicCommands topicCommands,
            Questions questions,
            Inviting inviting,
            Companions companions,
            LettingGo lettingGo,
            Buttons buttons,
            ChosenLanguages languages,
            InstantSource clock) {
        this.languages = languages;
        this.clock = clock;
        this.botName = botName;
        this.commands = commands;
        this.connecting = connecting;
        this.topicMessages = topicMessages;
        this.groupChanges = groupChanges;
        this.unsending = unsending;
        this.topicCommands = topicCommands;
        this.questions = questions;
        this.inviting = inviting;
        this.companions = companions;
        this.lettingGo = lettingGo;
        this.buttons = buttons;
    }

    @Override
    public void handle(InboxEntry entry) throws InboxRelay.Unreadable, InboxRelay.Postponed, InterruptedException {
        JsonNode update = read(entry);
        languages.putInto(update);
        boolean fresh = entry.receivedAt().isAfter(clock.instant().minus(FRESH));
        if (update.has("message")) {
            message(MessageJson.of(update.path("message")), fresh);
        } else if (update.has("edited_message")) {
            edited(MessageJson.of(update.path("edited_message")));
        } else if (update.has("message_reaction")) {
            JsonNode reaction = update.path("message_reaction");
            if (!companions.reacted(reaction)) {
                topicMessages.reacted(reaction);
            }
        } else if (update.has("my_chat_member")) {
            groupChanges.membership(update.path("my_chat_member"));
        } else if (update.has("callback_query")) {
            buttons.pressed(as(update.path("callback_query"), CallbackQuery.class));
        }
    }

    private static JsonNode read(InboxEntry entry) throws InboxRelay.Unreadable {
        try {
            return MAPPER.readTree(entry.json());
        } catch (JsonProcessingException e) {
            // Its message may quote what a person wrote.
            throw new InboxRelay.Unreadable(e.getClass().getSimpleName());
        }
    }

    private static <T> T as(JsonNode json, Class<T> kind) throws InboxRelay.Unreadable {
        try {
            return MAPPER.treeToValue(json, kind);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InboxRelay.Unreadable(e.getClass().getSimpleName());
        }
    }

    private void message(MessageJson message, boolean fresh)
            throws InboxRelay.Unreadable, InboxRelay.Postponed, InterruptedException {
        if (groupChanges.isNote(message)) {
            groupChanges.noted(message);
        } else if (message.isPrivate()) {
            inPrivate(message, fresh);
        } else if (lettingGo.silences(message)) {
            return;
        } else if (message.isCommand()) {
            inGroup(message);
        } else {
            groupChanges.seen(message);
            boolean _ = topicMessages.said(message, fresh);
        }
    }

    private void edited(MessageJson message) throws InterruptedException {
        if (!lettingGo.silences(message)) {
            topicMessages.edited(message);
        }
    }

    private void inGroup(MessageJson message) throws InboxRelay.Unreadable, InterruptedException {
        Message known = as(message.json(), Message.class);
        Optional<Command> command = Command.in(known, botName);
        if (command.filter(Command::takesBack).isPresent()) {
            unsending.asked(message);
        } else if (command.filter(TopicCommands::isOne).isPresent()) {
            topicCommands.asked(message, command.get());
        } else if (command.isPresent()) {
            commands.inGroup(known, command.get());
        }
    }

    /// The private chat with the owner is where the bot is asked for things, and may be a desk too.
    private void inPrivate(MessageJson message, boolean fresh)
            throws InboxRelay.Unreadable, InboxRelay.Postponed, InterruptedException {
        Message known = as(message.json(), Message.class);
        if (!message.isCommand() && questions.answered(message, known.getFrom())) {
            return;
        }
        if (!message.isCommand() && (companions.said(message) || topicMessages.said(message, fresh))) {
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
            commands.inPrivate(known, command);
        }
    }
}
