package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The emoji Telegram takes as reactions.
final class Reactions {
    static final Set<String> ALLOWED = Set.of("""
        ❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌
        🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓
        🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡
        🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀
        😡
        """.strip().split("\\s+"));

    /// Stands before the id of a custom emoji in a reaction written as text.
    static final String CUSTOM = "custom:";

    private Reactions() {}

    /// The emoji to show for a reaction written as text; a drawn one is a star.
    static List<String> shown(String reaction) {
        return Arrays.stream(reaction.split(" "))
                .map(one -> one.startsWith(CUSTOM) ? "⭐" : one)
                .toList();
    }

    /// A reaction written as text, as the list of `ReactionType` objects.
    static ArrayNode json(String reaction) {
        ArrayNode list = Json.array();
        for (String one : reaction.isEmpty() ? new String[0] : reaction.split(" ")) {
            if (one.startsWith(CUSTOM)) {
                list.addObject().put("type", "custom_emoji").put("custom_emoji_id", one.substring(CUSTOM.length()));
            } else {
                list.addObject().put("type", "emoji").put("emoji", one);
            }
        }
        return list;
    }
}
