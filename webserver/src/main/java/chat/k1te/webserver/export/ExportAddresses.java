package chat.k1te.webserver.export;

import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.ThreadId;
import chat.k1te.webserver.export.ExportWish.Subject;
import chat.k1te.webserver.http.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// Addresses that open one export to whoever has them, for five minutes. All that is wished stands in them, signed.
/// Safe for use by several threads.
public final class ExportAddresses {
    public static final Duration LIFE = Duration.ofMinutes(5);
    public static final String PATH = "/api/exports/";
    private static final String THREAD = "t";
    private static final String CHANNEL = "c";
    private static final int PARTS = 6;
    private static final int LONGEST = 1_000;

    private final String publicUrl;
    private final Signer signer;
    private final InstantSource clock;

    /// @param publicUrl where browsers reach this server, without a slash at the end
    public ExportAddresses(String publicUrl, byte[] key, InstantSource clock) {
        this.publicUrl = publicUrl;
        this.signer = new Signer(key);
        this.clock = clock;
    }

    public String of(ExportWish wish) {
        String said = said(wish, clock.instant().plus(LIFE));
        String shown = Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes(StandardCharsets.UTF_8));
        return publicUrl + PATH + shown + "." + signer.signature(said);
    }

    private static String said(ExportWish wish, Instant until) {
        String[] subject = switch (wish.subject()) {
            case Subject.OneThread(ThreadId id) -> new String[] {THREAD, id.value()};
            case Subject.WholeChannel(ChannelId id) -> new String[] {CHANNEL, id.value()};
        };
        return String.join(
                "\n",
                wish.person().toString(),
                subject[0],
                subject[1],
                wish.format().name(),
                wish.language().toLanguageTag(),
                Long.toString(until.getEpochSecond()));
    }

    /// What an address says.
    public sealed interface Read {
        record Good(ExportWish wish) implements Read {}

        record Over(Locale language) implements Read {}

        record MadeUp() implements Read {}
    }

    /// @param signed the last part of its path
    public Read read(String signed) {
        int dot = signed.indexOf('.');
        Optional<String> said = dot < 0 || signed.length() > LONGEST
                ? Optional.empty()
                : decoded(signed.substring(0, dot)).filter(text -> signer.isRight(signed.substring(dot + 1), text));
        return said.map(this::opened).orElseGet(Read.MadeUp::new);
    }

    private static Optional<String> decoded(String shown) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(shown), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Read opened(String said) {
        String[] parts = said.split("\n", PARTS);
        Locale language = Locale.forLanguageTag(parts[4]);
        if (!clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[5])))) {
            return new Read.Over(language);
        }
        Subject subject = parts[1].equals(THREAD)
                ? new Subject.OneThread(new ThreadId(parts[2]))
                : new Subject.WholeChannel(new ChannelId(parts[2]));
        OperatorId person = new OperatorId(Long.parseLong(parts[0]));
        return new Read.Good(new ExportWish(person, subject, ExportFormat.valueOf(parts[3]), language));
    }
}
