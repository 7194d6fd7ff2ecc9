package chat.k1te.webserver.api;

import chat.k1te.telegram.BotTexts;
import chat.k1te.telegram.InitData;
import chat.k1te.tenant.Languages;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Finds out who asks from `Authorization: tma …`. Safe for use by several threads.
public final class MiniAppAuth {
    private static final String SCHEME = "tma ";
    /// How lately somebody has to have opened the Mini App who destroys something.
    private static final Duration LATELY = Duration.ofHours(1);

    private final InitData initData;
    private final Languages languages;
    private final InstantSource clock;

    public MiniAppAuth(InitData initData, Languages languages, InstantSource clock) {
        this.initData = initData;
        this.languages = languages;
        this.clock = clock;
    }

    /// Who it is, or why that is not known.
    sealed interface Known {
        record Person(Caller caller) implements Known {}

        record Nobody(ApiRefusal why) implements Known {}
    }

    Known who(Headers headers, boolean destroys) {
        Optional<String> header = headers.first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()));
        if (header.isEmpty()) {
            return new Known.Nobody(ApiRefusal.NO_INIT_DATA);
        }
        Instant now = clock.instant();
        return switch (initData.check(header.get().substring(SCHEME.length()).strip(), now)) {
            case InitData.Checked.Bad() -> new Known.Nobody(ApiRefusal.BAD_INIT_DATA);
            case InitData.Checked.Expired() -> new Known.Nobody(ApiRefusal.INIT_DATA_EXPIRED);
            case InitData.Checked.Valid(InitData.Person person, Instant signedAt) ->
                destroys && signedAt.plus(LATELY).isBefore(now)
                        ? new Known.Nobody(ApiRefusal.INIT_DATA_OLD_FOR_THIS)
                        : new Known.Person(new Caller(person.id(), person.name(), language(person), signedAt));
        };
    }

    private Locale language(InitData.Person person) {
        Locale wanted = languages.of(person.id()).orElseGet(() -> Locale.forLanguageTag(person.language()));
        return BotTexts.in(wanted).language();
    }
}
