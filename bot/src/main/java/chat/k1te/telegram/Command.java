package chat.k1te.telegram;

import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// A slash command as a person typed it.
///
/// @param name     without slash and bot name, in lower case
/// @param argument the rest of the message, trimmed; may be empty
record Command(String name, String argument) {
    /// The command at the very start of `message`, unless it is meant for another bot.
    static Optional<Command> in(Message message, String botName) {
        if (!message.hasText() || message.getEntities() == null) {
            return Optional.empty();
        }
        return message.getEntities().stream()
                .filter(entity -> "bot_command".equals(entity.getType()) && entity.getOffset() == 0)
                .findFirst()
                .flatMap(entity -> read(message.getText(), entity, botName));
    }

    /// Whether it asks to take an answer back.
    boolean takesBack() {
        return name.equals("del");
    }

    private static Optional<Command> read(String text, MessageEntity entity, String botName) {
        String[] parts = text.substring(1, entity.getLength()).split("@", 2);
        if (parts.length == 2 && !parts[1].equalsIgnoreCase(botName)) {
            return Optional.empty();
        }
        String argument = text.substring(entity.getLength()).strip();
        return Optional.of(new Command(parts[0].toLowerCase(Locale.ROOT), argument));
    }
}
