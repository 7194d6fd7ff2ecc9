package chat.k1te.telegram;

import java.util.Locale;

/// Why a group can't be answered in as it should.
enum Trouble {
    /// The bot is not in the group any more.
    REMOVED("desk.removed"),
    /// The bot may not write there.
    MUTED("desk.muted"),
    /// The bot is no admin who may manage topics.
    NO_TOPIC_RIGHT("desk.no-topic-right"),
    /// Somebody switched topics off.
    TOPICS_OFF("desk.topics-off"),
    /// The bot is no admin, and Telegram keeps ordinary messages from it (privacy mode).
    DEAF("desk.deaf");

    private final String textKey;

    Trouble(String textKey) {
        this.textKey = textKey;
    }

    static Trouble ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// What the owner is told.
    String textKey() {
        return textKey;
    }

    /// What is kept.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
