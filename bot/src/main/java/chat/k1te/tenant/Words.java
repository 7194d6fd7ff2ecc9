package chat.k1te.tenant;

import java.util.List;
import java.util.Optional;

/// What the chat of a channel says in one language, where the owner wants other words than the widget's own.
///
/// @param heading  of the window; absent means the channel's name
/// @param welcome  where nothing was said yet
/// @param greeting with which the channel speaks first, see [GreetingRule]
public record Words(Optional<String> heading, Optional<String> welcome, Optional<String> greeting) {
    /// The languages that the widget speaks, as BCP 47 tags.
    public static final List<String> LANGUAGES = List.of("en", "uk", "de", "pl", "es", "fr", "ar", "he");

    public static final int HEADING_LIMIT = 64;
    public static final int WELCOME_LIMIT = 400;
    public static final int GREETING_LIMIT = 280;

    public static final Words NONE = new Words(Optional.empty(), Optional.empty(), Optional.empty());

    public Words {
        check(heading, HEADING_LIMIT);
        check(welcome, WELCOME_LIMIT);
        check(greeting, GREETING_LIMIT);
    }

    private static void check(Optional<String> text, int limit) {
        if (text.filter(words -> words.isBlank() || words.length() > limit).isPresent()) {
            throw new IllegalArgumentException("a text has 1 to " + limit + " characters");
        }
    }

    /// These, and of `others` what is missing.
    Words or(Words others) {
        return new Words(
                heading.or(() -> others.heading), welcome.or(() -> others.welcome), greeting.or(() -> others.greeting));
    }
}
