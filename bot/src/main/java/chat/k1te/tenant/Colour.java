package chat.k1te.tenant;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour as style sheets write it.
///
/// @param hex `#rrggbb` in lower case
public record Colour(String hex) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    public Colour {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a colour is written #rrggbb");
        }
    }

    /// A colour from what somebody typed or picked; absent when it is none.
    public static Optional<Colour> read(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        return HEX.matcher(hex).matches() ? Optional.of(new Colour(hex)) : Optional.empty();
    }
}
