package chat.k1te.webserver.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a browser likes best.
public final class Wishes {
    private Wishes() {}

    /// The language of `Accept-Language` that comes first among those we have; empty when none of them is wanted.
    public static Optional<Locale> language(Headers headers, List<Locale> ours) {
        return headers.first(HeaderNames.ACCEPT_LANGUAGE).flatMap(wanted -> best(wanted, ours));
    }

    private static Optional<Locale> best(String wanted, List<Locale> ours) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), ours));
        } catch (IllegalArgumentException _) {
            // A header that makes no sense says nothing about the reader.
            return Optional.empty();
        }
    }
}
