package chat.k1te.webserver.files;

import chat.k1te.telegram.FileNames;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelKey;
import chat.k1te.tenant.FileRules;
import chat.k1te.tenant.RandomToken;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Files;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.UploadedFile;
import chat.k1te.webserver.http.Problem;
import chat.k1te.webserver.http.Wishes;
import chat.k1te.webserver.widget.ChatDoors;
import chat.k1te.webserver.widget.Faults;
import chat.k1te.webserver.widget.RefusalTexts;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/// `POST /files/KEY`: takes a visitor's file from the page of a site that may use the channel.
final class Uploads {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern BEARER = Pattern.compile("Bearer +(v_[A-Za-z0-9_-]{43})", Pattern.CASE_INSENSITIVE);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final String PREFLIGHT_SECONDS = "7200";

    private final ChatDoors doors;
    private final Files files;
    private final FileRoutes.Site site;
    private final UploadRules rules;
    private final UploadQuotas quotas;
    private final Semaphore lengthless;
    private final Transfers transfers;
    private final InstantSource clock;

    Uploads(
            ChatDoors doors,
            Files files,
            FileRoutes.Site site,
            UploadRules rules,
            Transfers transfers,
            InstantSource clock) {
        this.doors = doors;
        this.files = files;
        this.site = site;
        this.rules = rules;
        this.quotas = new UploadQuotas(rules);
        this.lengthless = new Semaphore(rules.lengthless());
        this.transfers = transfers;
        this.clock = clock;
    }

    void handle(ServerRequest request, ServerResponse response) {
        Optional<Channel> channel = channel(request);
        String origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
        if (channel.isEmpty()) {
            refuse(request, response, UploadRefusal.UNKNOWN_CHANNEL);
        } else if (!isAllowed(channel.get(), origin)) {
            refuse(request, response, UploadRefusal.NOT_ALLOWED_HERE);
        } else {
            response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin).header(HeaderNames.VARY, "Origin");
            answer(request, response, channel.get());
        }
    }

    private Optional<Channel> channel(ServerRequest request) {
        return Optional.of(request.path().pathParameters().get("key"))
                .filter(key -> KEY.matcher(key).matches())
                .flatMap(key -> doors.channels().findByKey(new ChannelKey(key)))
                .filter(found -> found.group().isPresent());
    }

    private boolean isAllowed(Channel channel, String origin) {
        return !origin.isBlank()
                && (origin.equals(site.ownOrigin()) || channel.rules().allow(origin));
    }

    private void answer(ServerRequest request, ServerResponse response, Channel channel) {
        Method method = request.prologue().method();
        if (method.equals(Method.OPTIONS)) {
            response.status(Status.NO_CONTENT_204)
                    .header(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "POST")
                    .header(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type")
                    .header(HeaderNames.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS)
                    .send();
        } else if (method.equals(Method.POST)) {
            receive(request, response, channel);
        } else {
            response.header(HeaderNames.ALLOW, "POST, OPTIONS");
            Problem.of(Status.METHOD_NOT_ALLOWED_405).send(request, response);
        }
    }

    private void receive(ServerRequest request, ServerResponse response, Channel channel) {
        Optional<String> token = request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .map(BEARER::matcher)
                .filter(bearer -> bearer.matches())
                .map(bearer -> bearer.group(1));
        if (token.isEmpty()) {
            refuse(request, response, UploadRefusal.BAD_TOKEN);
            return;
        }
        String owner = RandomToken.hash(token.get());
        UploadQuotas.Share share = quotas.of(client(request), owner);
        Optional<UploadRefusal> refusal = refusal(request, channel, token.get(), share);
        if (refusal.isPresent()) {
            refuse(request, response, refusal.get());
            return;
        }
        boolean counted = request.headers().contentLength().isEmpty();
        if (counted && !lengthless.tryAcquire()) {
            refuse(request, response, UploadRefusal.BUSY);
            return;
        }
        try (Transfers.Transfer transfer = transfers.begin(GRACE)) {
            InputStream body = request.content().inputStream();
            FileRules allowed = channel.rules().widget().files();
            long most = Math.min(rules.fileBytes(), allowed.maxBytes());
            keep(request, response, owner, allowed, new UploadStream(body, most, share, transfer));
        } finally {
            if (counted) {
                lengthless.release();
            }
        }
    }

    /// What is wrong before a byte was read.
    private Optional<UploadRefusal> refusal(
            ServerRequest request, Channel channel, String token, UploadQuotas.Share share) {
        OptionalLong length = request.headers().contentLength();
        if (!request.content().hasEntity() || length.orElse(1) == 0) {
            return Optional.of(UploadRefusal.FILE_EMPTY);
        }
        if (length.orElse(0) > rules.fileBytes()) {
            return Optional.of(UploadRefusal.FILE_TOO_BIG);
        }
        FileRules allowed = channel.rules().widget().files();
        if (!allowed.allowed() || length.orElse(0) > allowed.maxBytes()) {
            return Optional.of(UploadRefusal.FILE_NOT_ALLOWED);
        }
        if (isBlocked(channel, token)) {
            return Optional.of(UploadRefusal.BLOCKED);
        }
        return share.takeFile() ? Optional.empty() : Optional.of(UploadRefusal.RATE_LIMITED);
    }

    private boolean isBlocked(Channel channel, String token) {
        return doors.chat()
                .visitor(channel.id(), token)
                .flatMap(visitor -> doors.reader().find(ThreadId.of(visitor.id())))
                .flatMap(thread -> thread.blockedAt())
                .isPresent();
    }

    private InetAddress client(ServerRequest request) {
        if (!(request.remotePeer().address() instanceof InetSocketAddress peer)) {
            throw new IllegalStateException("not a TCP connection: " + request.remotePeer());
        }
        Headers headers = request.headers();
        return site.proxies().clientOf(peer.getAddress(), headers.all(HeaderNames.X_FORWARDED_FOR, List::of));
    }

    private void keep(
            ServerRequest request, ServerResponse response, String owner, FileRules allowed, UploadStream body) {
        try {
            byte[] head = body.readNBytes(FileType.HEAD);
            if (head.length == 0) {
                refuse(request, response, UploadRefusal.FILE_EMPTY);
                return;
            }
            String name = FileNames.clean(request.query().first("name").orElse(""));
            FileType type = FileType.of(head, name);
            if (!allowed.allow(type.kind())) {
                refuse(request, response, UploadRefusal.FILE_NOT_ALLOWED);
                return;
            }
            UploadedFile about = new UploadedFile(
                    FileId.random(), owner, name, type.mime(), 0, type.width(), type.height(), clock.instant());
            created(response, files.keep(about, new SequenceInputStream(new ByteArrayInputStream(head), body)));
        } catch (UploadStream.Refused no) {
            refuse(request, response, no.why());
        } catch (UploadStream.BrokenOff gone) {
            throw new CloseConnectionException("an upload was broken off", gone);
        } catch (IOException | RuntimeException fault) {
            Faults.log("an upload can't be stored", fault);
            refuse(request, response, UploadRefusal.BUSY);
        }
    }

    private static void created(ServerResponse response, UploadedFile file) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("file", file.id().value())
                .put("kind", file.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("mime", file.mime())
                .put("size", file.bytes())
                .put("name", file.name());
        if (file.width() > 0) {
            body.put("width", file.width()).put("height", file.height());
        }
        response.status(Status.CREATED_201)
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(body.toString());
    }

    private void refuse(ServerRequest request, ServerResponse response, UploadRefusal why) {
        boolean unread = request.content().hasEntity() && !request.content().consumed();
        if (unread) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        String language = Wishes.language(request.headers(), RefusalTexts.LANGUAGES)
                .map(Locale::toLanguageTag)
                .orElse("");
        Problem.of(why.status())
                .because(why.code(), RefusalTexts.sentence(why.code(), language))
                .send(request, response);
        if (unread) {
            Leftover.take(request, transfers);
        }
    }
}
