package chat.k1te.tenant;

import java.util.Map;
import java.util.Optional;

/// How the chat of a channel looks on a site that does not say otherwise itself.
///
/// @param primary   of the launcher and the visitor's own messages; absent means the widget's own, as with `secondary`
/// @param secondary of what stands beside it
/// @param words     in the languages of [Words#LANGUAGES]; a language without an entry is spoken for by others, see
///     [#wordsIn]
/// @param avatar    the name of the picture in the heading, as [Avatars] keeps it
public record Look(
        Optional<Colour> primary,
        Optional<Colour> secondary,
        Theme theme,
        Placement placement,
        Launcher launcher,
        Map<String, Words> words,
        Optional<String> avatar) {
    public static final Look PLAIN = new Look(
            Optional.empty(), Optional.empty(), Theme.AUTO, Placement.END, Launcher.AUTO, Map.of(), Optional.empty());

    /// Light or dark; [#AUTO] follows the visitor's system.
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    /// In which lower corner: where lines end in the page's direction of writing, or where they start.
    public enum Placement {
        END,
        START
    }

    /// Whether there is a button that opens the chat.
    public enum Launcher {
        AUTO,
        NONE
    }

    public Look {
        if (!Words.LANGUAGES.containsAll(words.keySet())) {
            throw new IllegalArgumentException("words in a language that the widget does not speak");
        }
        words = Map.copyOf(words);
    }

    /// What is said to a visitor of this language. Each text that the owner did not write in it is taken from English,
    /// else from any other language, the first by its code.
    ///
    /// @param language BCP 47 tag as the browser tells it; may be empty or nonsense
    public Words wordsIn(String language) {
        Words chosen = Words.NONE;
        for (Words other : InLanguage.bestFirst(words, language)) {
            chosen = chosen.or(other);
        }
        return chosen;
    }

    public Look withAvatar(Optional<String> picture) {
        return new Look(primary, secondary, theme, placement, launcher, words, picture);
    }
}
