package chat.k1te.webserver.files;

import chat.k1te.thread.Blob;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import chat.k1te.webserver.http.Problem;
import chat.k1te.webserver.widget.FilePart;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/// `GET /files/THREAD/SEQ/PART`: gives a file to whoever has its signed address, as long as the message is there.
final class Downloads {
    private static final Logger LOG = System.getLogger(Downloads.class.getName());
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Duration LONGEST_KEPT = Duration.ofDays(1);
    /// A player that is paused stops reading, and asks again for the rest when it was cut off.
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final int PIECE = 16 * 1024;

    private final ThreadReader reader;
    private final FileSource source;
    private final SignedAddresses addresses;
    private final Transfers transfers;
    private final InstantSource clock;

    Downloads(
            ThreadReader reader,
            FileSource source,
            SignedAddresses addresses,
            Transfers transfers,
            InstantSource clock) {
        this.reader = reader;
        this.source = source;
        this.addresses = addresses;
        this.transfers = transfers;
        this.clock = clock;
    }

    /// A file that was found.
    private record Found(Content.Attachment attachment, FilePart part, Blob file) {}

    void handle(ServerRequest request, ServerResponse response) {
        response.header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        Method method = request.prologue().method();
        if (!method.equals(Method.GET) && !method.equals(Method.HEAD)) {
            response.header(HeaderNames.ALLOW, "GET, HEAD");
            Problem.of(Status.METHOD_NOT_ALLOWED_405).send(request, response);
            return;
        }
        long until = number(request.query().first("until").orElse(""));
        if (until >= 0 && addresses.isOver(until)) {
            Problem.of(Status.GONE_410).send(request, response);
            return;
        }
        Optional<Found> found = until >= 0 ? find(request, until) : Optional.empty();
        if (found.isEmpty()) {
            Problem.of(Status.NOT_FOUND_404).send(request, response);
        } else {
            give(request, response, found.get(), until);
        }
    }

    /// -1 for what is none.
    private static long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
    }

    private Optional<Found> find(ServerRequest request, long until) {
        Parameters path = request.path().pathParameters();
        ThreadId thread = new ThreadId(path.get("thread"));
        long seq = number(path.get("seq"));
        String signature = request.query().first("signature").orElse("");
        return FilePart.parse(path.get("part"))
                .flatMap(part -> reader.at(thread, seq)
                        .map(Message::content)
                        .filter(Content.Attachment.class::isInstance)
                        .map(Content.Attachment.class::cast)
                        .flatMap(attachment -> part.of(attachment).map(file -> new Found(attachment, part, file)))
                        .filter(found -> addresses.isSigned(signature, thread, seq, part, found.file(), until)));
    }

    private void give(ServerRequest request, ServerResponse response, Found found, long until) {
        long total = found.file().bytes();
        switch (asked(request.headers(), total)) {
            case ByteRange.Asked.Nothing() -> {
                response.header(HeaderNames.CONTENT_RANGE, "bytes */" + total);
                Problem.of(Status.REQUESTED_RANGE_NOT_SATISFIABLE_416).send(request, response);
            }
            case ByteRange.Asked.Part(ByteRange range) -> {
                describe(response, found, until);
                response.status(Status.PARTIAL_CONTENT_206)
                        .header(
                                HeaderNames.CONTENT_RANGE,
                                "bytes %d-%d/%d".formatted(range.first(), range.last(), total));
                send(request, response, found.file(), range);
            }
            case ByteRange.Asked.Everything() -> {
                describe(response, found, until);
                send(request, response, found.file(), new ByteRange(0, total - 1));
            }
        }
    }

    private static ByteRange.Asked asked(Headers headers, long total) {
        // There is no tag or date of ours that a condition could name.
        boolean whole = total == 0 || headers.contains(HeaderNames.IF_RANGE);
        return whole ? new ByteRange.Asked.Everything() : ByteRange.of(headers.first(HeaderNames.RANGE), total);
    }

    private void describe(ServerResponse response, Found found, long until) {
        ServedAs served = ServedAs.of(found.attachment(), found.part(), found.file());
        Duration left = Duration.between(clock.instant(), addresses.endOf(until));
        Duration kept = left.compareTo(LONGEST_KEPT) > 0 ? LONGEST_KEPT : left;
        response.header(HeaderNames.CONTENT_TYPE, served.type())
                .header(HeaderNames.CONTENT_DISPOSITION, served.disposition())
                .header(HeaderNames.CACHE_CONTROL, "private, max-age=" + kept.toSeconds())
                .header(HeaderNames.ACCEPT_RANGES, "bytes");
    }

    /// @param range with a length of 0 when it is not known how much there is
    private void send(ServerRequest request, ServerResponse response, Blob file, ByteRange range) {
        if (request.prologue().method().equals(Method.HEAD)) {
            if (range.length() > 0) {
                response.contentLength(range.length());
            }
            response.send();
            return;
        }
        try (Transfers.Transfer transfer = transfers.begin(GRACE)) {
            try (FileSource.Opened opened = source.open(file, range.first())) {
                boolean other = opened.total().isPresent() && opened.total().getAsLong() != file.bytes();
                if (other && file.bytes() > 0) {
                    throw new IOException("it has " + opened.total().getAsLong() + " bytes now, not " + file.bytes());
                }
                long length =
                        range.length() > 0 ? range.length() : opened.total().orElse(-1);
                carry(response, opened, length, transfer);
            }
        } catch (IOException gone) {
            LOG.log(Level.WARNING, "a file can''t be given to a visitor: {0}", gone.getMessage());
            unavailable(request, response);
        } catch (InterruptedException _) {
            throw new CloseConnectionException("a download was too slow");
        }
    }

    private static void unavailable(ServerRequest request, ServerResponse response) {
        response.headers().remove(HeaderNames.CONTENT_DISPOSITION);
        response.headers().remove(HeaderNames.CONTENT_RANGE);
        response.headers().remove(HeaderNames.ACCEPT_RANGES);
        Problem.of(Status.BAD_GATEWAY_502).send(request, response);
    }

    /// @param length -1 when it is not known
    private static void carry(
            ServerResponse response, FileSource.Opened opened, long length, Transfers.Transfer transfer)
            throws IOException {
        byte[] piece = new byte[PIECE];
        long left = length < 0 ? Long.MAX_VALUE : length;
        // Before the status is on its way the file may still turn out not to be there.
        int read = opened.bytes().read(piece, 0, (int) Math.min(PIECE, left));
        if (length >= 0) {
            response.contentLength(length);
        }
        try (OutputStream out = response.outputStream()) {
            while (read > 0) {
                out.write(piece, 0, read);
                transfer.moved(read);
                left -= read;
                read = left == 0 ? -1 : opened.bytes().read(piece, 0, (int) Math.min(PIECE, left));
            }
            if (left > 0 && length >= 0) {
                throw new IOException("it ended " + left + " bytes early");
            }
        } catch (IOException | RuntimeException gone) {
            throw new CloseConnectionException("a download was broken off", gone);
        }
    }
}
