package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/// Which messages reach the bot.
final class Visibility {
    private final User bot;
    private final boolean privacyMode;

    Visibility(User bot, boolean privacyMode) {
        this.bot = bot;
        this.privacyMode = privacyMode;
    }

    boolean reachesBot(MessageState message) {
        // Its own words never come back, its own service messages do.
        if (message.author().isBot() && !message.isService()) return false;
        Membership membership = message.chat.member(bot.id());
        if (!membership.isPresent())
            return message.content().path("left_chat_member").path("id").asLong() == bot.id();
        return message.chat.isPrivate()
                || message.isService()
                || membership.isAdministrator()
                || !privacyMode
                || isReplyToBot(message)
                || isCommandForBot(message);
    }

    private boolean isReplyToBot(MessageState message) {
        return message.draft
                .replyTo()
                .filter(replied -> replied.from().equals(bot))
                .isPresent();
    }

    private boolean isCommandForBot(MessageState message) {
        String text = message.content().path("text").asText();
        JsonNode first = message.content().path("entities").path(0);
        if (!first.path("type").asText().equals("bot_command")
                || first.path("offset").asInt() != 0) return false;
        String command = text.substring(0, first.path("length").asInt()).toLowerCase(Locale.ROOT);
        // A command without a name goes to the bot that wrote last, and there is only one bot here.
        if (!command.contains("@")) return message.chat.botHasPosted;
        return command.endsWith("@" + bot.username().toLowerCase(Locale.ROOT));
    }
}
