package chat.k1te.testing;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxTelegram;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The embed code as the bot shows it, and the quick way to one.
public final class EmbedCode {
    private static final Pattern KEY = Pattern.compile("data-channel=\"([^\"]+)\"");

    private EmbedCode() {}

    public static boolean isIn(String text) {
        return KEY.matcher(text).find();
    }

    /// The channel's key in `text`.
    public static String key(String text) {
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            throw new AssertionError("no embed code in: " + text);
        }
        return key.group(1);
    }

    /// Types `/newchannel name` in the owner's group, where the bot gets its rights, and waits for the code.
    ///
    /// @return the channel's key
    public static String askFor(String name, SandboxTelegram telegram, Person owner, Group group, Duration patience) {
        owner.start();
        group.promoteBot(Set.of("manage_topics", "delete_messages", "pin_messages"));
        int before = shown(telegram, owner).size();
        owner.say(group.id(), "/newchannel@" + telegram.botUsername() + " " + name);
        Await.until(
                "an embed code for " + name,
                patience,
                () -> shown(telegram, owner).size() > before);
        return key(shown(telegram, owner).getLast());
    }

    private static List<String> shown(SandboxTelegram telegram, Person owner) {
        return telegram.messages(owner.id()).stream()
                .map(SandboxMessage::text)
                .filter(EmbedCode::isIn)
                .toList();
    }
}
