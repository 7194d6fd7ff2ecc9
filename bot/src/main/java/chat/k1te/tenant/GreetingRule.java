package chat.k1te.tenant;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// When the channel speaks first, in a bubble beside the launcher. What it says is in [Words#greeting].
///
/// @param after how long a visitor has been on the page, [#LATEST] at most
/// @param pages paths on which it does, as `/pricing` or `/docs/*`; none means every page
public record GreetingRule(boolean on, Duration after, List<String> pages) {
    public static final Duration LATEST = Duration.ofMinutes(10);
    public static final int MOST_PAGES = 10;

    private static final Pattern PAGE = Pattern.compile("/[^\\s*?#]{0,199}\\*?");

    public static final GreetingRule NONE = new GreetingRule(false, Duration.ofSeconds(20), List.of());

    public GreetingRule {
        pages = List.copyOf(pages);
        if (after.isNegative() || after.compareTo(LATEST) > 0) {
            throw new IllegalArgumentException("a greeting comes within " + LATEST);
        }
        if (pages.size() > MOST_PAGES || !pages.stream().allMatch(GreetingRule::isPage)) {
            throw new IllegalArgumentException("a greeting is for " + MOST_PAGES + " paths at most");
        }
    }

    /// Whether this is a path, with or without a `*` at its end, which stands for whatever follows.
    public static boolean isPage(String text) {
        return PAGE.matcher(text).matches();
    }
}
