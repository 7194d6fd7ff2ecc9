package chat.k1te.webserver.files;

import chat.k1te.thread.Blob;
import chat.k1te.thread.ThreadId;
import chat.k1te.webserver.widget.FileAddresses;
import chat.k1te.webserver.widget.FilePart;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Addresses that open one file to whoever has them, until the end of the next UTC day: the same all day, so that
/// browsers keep what they have fetched. The signature is made over the file too, so a file that was put in the place
/// of another has another address.
public final class SignedAddresses implements FileAddresses {
    private static final String ALGORITHM = "HmacSHA256";

    private final String publicUrl;
    private final SecretKeySpec key;
    private final InstantSource clock;

    /// @param publicUrl where browsers reach this server, without a slash at the end
    public SignedAddresses(String publicUrl, byte[] key, InstantSource clock) {
        this.publicUrl = publicUrl;
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = clock;
    }

    @Override
    public String of(ThreadId thread, long seq, FilePart part, Blob file) {
        long until = today().plusDays(1).toEpochDay();
        return "%s/files/%s/%d/%s?until=%d&signature=%s"
                .formatted(publicUrl, thread, seq, part, until, signature(thread, seq, part, file, until));
    }

    /// Whether an address with this day is still good.
    boolean isOver(long until) {
        return until < today().toEpochDay();
    }

    /// The first instant at which it is not.
    Instant endOf(long until) {
        return LocalDate.ofEpochDay(until)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    boolean isSigned(String signature, ThreadId thread, long seq, FilePart part, Blob file, long until) {
        byte[] right = signature(thread, seq, part, file, until).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String signature(ThreadId thread, long seq, FilePart part, Blob file, long until) {
        String place = switch (file.place()) {
            case Blob.Uploaded(var id) -> id.value();
            case Blob.AtTelegram telegram -> telegram.uniqueId();
        };
        String signed = String.join("\n", thread.value(), Long.toString(seq), part.toString(), place, "" + until);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
