package chat.k1te.webserver.files;

import chat.k1te.thread.Blob;
import chat.k1te.thread.ThreadId;
import chat.k1te.webserver.http.Signer;
import chat.k1te.webserver.widget.FileAddresses;
import chat.k1te.webserver.widget.FilePart;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Addresses that open one file to whoever has them, until the end of the next UTC day: the same all day, so that
/// browsers keep what they have fetched. The signature is made over the file too, so a file that was put in the place
/// of another has another address.
public final class SignedAddresses implements FileAddresses {
    private final String publicUrl;
    private final Signer signer;
    private final InstantSource clock;

    /// @param publicUrl where browsers reach this server, without a slash at the end
    public SignedAddresses(String publicUrl, byte[] key, InstantSource clock) {
        this.publicUrl = publicUrl;
        this.signer = new Signer(key);
        this.clock = clock;
    }

    @Override
    public String of(ThreadId thread, long seq, FilePart part, Blob file) {
        long until = today().plusDays(1).toEpochDay();
        return "%s/files/%s/%d/%s?until=%d&signature=%s"
                .formatted(
                        publicUrl, thread, seq, part, until, signer.signature(signed(thread, seq, part, file, until)));
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
        return signer.isRight(signature, signed(thread, seq, part, file, until));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String signed(ThreadId thread, long seq, FilePart part, Blob file, long until) {
        String place = switch (file.place()) {
            case Blob.Uploaded(var id) -> id.value();
            case Blob.AtTelegram telegram -> telegram.uniqueId();
        };
        return String.join("\n", thread.value(), Long.toString(seq), part.toString(), place, "" + until);
    }
}
