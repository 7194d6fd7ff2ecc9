package chat.k1te.telegram;

import chat.k1te.tenant.BotId;
import java.util.regex.Pattern;

/// The secret a bot is known to Telegram by. Prints as its bot's id with the secret part masked.
public record BotToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3,20}:[A-Za-z0-9_-]{30,64}");
    private static final Pattern ANYWHERE = Pattern.compile("([0-9]{3,20}):[A-Za-z0-9_-]{30,64}");

    public BotToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a bot token");
        }
    }

    /// Whether `text` looks like a token of BotFather's.
    public static boolean looksRight(String text) {
        return SHAPE.matcher(text).matches();
    }

    /// `text` with the secret part of every token in it masked.
    public static String masked(String text) {
        return ANYWHERE.matcher(text).replaceAll("$1:***");
    }

    public BotId bot() {
        return new BotId(Long.parseLong(value.substring(0, value.indexOf(':'))));
    }

    @Override
    public String toString() {
        return masked(value);
    }
}
