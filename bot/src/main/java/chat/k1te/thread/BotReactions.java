package chat.k1te.thread;

import java.util.Set;

/// The emoji that Telegram lets bots set on messages (Bot API `ReactionTypeEmoji`).
public final class BotReactions {
    private static final Set<String> ALLOWED = Set.of("""
        ❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾
        💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀
        😡
        """.strip().split("\\s+"));
    /// Asks for the coloured form of a sign; Telegram's list is without it.
    private static final String VARIATION_SELECTOR = "\uFE0F";

    private BotReactions() {}

    public static boolean isAllowed(String emoji) {
        return ALLOWED.contains(canonical(emoji));
    }

    /// The same emoji as Telegram writes it.
    public static String canonical(String emoji) {
        return emoji.replace(VARIATION_SELECTOR, "");
    }
}
