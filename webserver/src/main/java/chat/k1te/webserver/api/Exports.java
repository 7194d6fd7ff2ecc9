package chat.k1te.webserver.api;

import chat.k1te.tenant.Channel;
import chat.k1te.webserver.export.Archive;
import chat.k1te.webserver.export.ExportAddresses;
import chat.k1te.webserver.export.ExportWish;
import chat.k1te.webserver.files.Transfers;
import chat.k1te.webserver.http.Problem;
import chat.k1te.webserver.http.SavedAs;
import chat.k1te.webserver.widget.FileAddresses;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// `GET /api/exports/…`: gives an export to whoever has its signed address. Safe for use by several threads.
public final class Exports {
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Archive archive;
    private final ExportAddresses addresses;
    private final FileAddresses files;
    private final Transfers transfers;
    private final InstantSource clock;

    public Exports(
            Archive archive, ExportAddresses addresses, FileAddresses files, Transfers transfers, InstantSource clock) {
        this.archive = archive;
        this.addresses = addresses;
        this.files = files;
        this.transfers = transfers;
        this.clock = clock;
    }

    /// The address of the export, if the person manages what is wished for.
    public Optional<Address> open(ExportWish wish) {
        return archive.channel(wish).map(channel -> new Address(addresses.of(wish), fileName(channel, wish)));
    }

    /// Where an export is fetched, and under which name it is saved.
    public record Address(String url, String fileName) {}

    private String fileName(Channel channel, ExportWish wish) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String thread = wish.subject() instanceof ExportWish.Subject.OneThread(var id) ? " " + id : "";
        return SavedAs.safe(channel.name() + thread + " " + today) + "."
                + wish.format().ending();
    }

    public void handle(ServerRequest request, ServerResponse response) {
        String signed = request.path().pathParameters().get("signed");
        switch (addresses.read(signed)) {
            case ExportAddresses.Read.MadeUp() -> refuse(request, response, ApiRefusal.NOT_FOUND, Locale.ENGLISH);
            case ExportAddresses.Read.Over(Locale language) ->
                refuse(request, response, ApiRefusal.ADDRESS_EXPIRED, language);
            case ExportAddresses.Read.Good(ExportWish wish) ->
                archive.channel(wish)
                        .ifPresentOrElse(
                                channel -> give(request, response, wish, channel),
                                () -> refuse(request, response, ApiRefusal.NOT_FOUND, wish.language()));
        }
    }

    private static void refuse(ServerRequest request, ServerResponse response, ApiRefusal why, Locale language) {
        Problem.of(why.status())
                .because(why.code(), ApiTexts.sentence(why, language))
                .send(request, response);
    }

    private void give(ServerRequest request, ServerResponse response, ExportWish wish, Channel channel) {
        response.header(HeaderNames.CONTENT_TYPE, wish.format().type())
                .header(HeaderNames.CONTENT_DISPOSITION, SavedAs.disposition(fileName(channel, wish)))
                .header(HeaderNames.CACHE_CONTROL, "no-store");
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
            return;
        }
        ThreadJson json = new ThreadJson(files, wish.language());
        try (Transfers.Transfer transfer = transfers.begin(GRACE);
                OutputStream out = new CountedStream(response.outputStream(), transfer)) {
            archive.write(wish, channel, json::summary, out);
        } catch (IOException | RuntimeException brokenOff) {
            // Its beginning is on its way: that it is not whole must show.
            throw new CloseConnectionException("an export was broken off", brokenOff);
        }
    }
}
