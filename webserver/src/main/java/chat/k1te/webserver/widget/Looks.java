package chat.k1te.webserver.widget;

import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelKey;
import chat.k1te.tenant.Channels;
import chat.k1te.thread.AnswerTimes;
import chat.k1te.webserver.http.EntityTag;
import chat.k1te.webserver.http.MediaType;
import chat.k1te.webserver.http.Problem;
import chat.k1te.webserver.http.Reading;
import chat.k1te.webserver.http.Replies;
import chat.k1te.webserver.http.Routed;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/// `GET /c/KEY/look`: what the owner of a channel has decided about its chat, and `GET /c/KEY/avatar/NAME`, its
/// picture.
/// Both are for pages of any site, and tell nothing that the chat itself would not show.
public final class Looks implements Routed {
    private static final String LOOK = "/c/{key}/look";
    private static final String AVATAR = "/c/{key}/avatar/{name}";
    private static final int LONGEST_KEY = 64;
    private static final String SHORT = "public, max-age=60, stale-while-revalidate=600";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Channels channels;
    private final Avatars avatars;
    private final AnswerTimes times;
    private final String site;
    private final InstantSource clock;

    /// @param site where browsers reach this server, without a slash at the end
    public Looks(Channels channels, Avatars avatars, AnswerTimes times, String site, InstantSource clock) {
        this.channels = channels;
        this.avatars = avatars;
        this.times = times;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public HttpRouting.Builder addTo(HttpRouting.Builder routing) {
        return routing.any(LOOK, forEverySite(this::look)).any(AVATAR, forEverySite(this::avatar));
    }

    /// Where the picture of this channel is, if it has one.
    public static Optional<String> avatarOf(Channel channel, String site) {
        return channel.rules().widget().look().avatar().map(name -> site + "/c/" + channel.key() + "/avatar/" + name);
    }

    private static Handler forEverySite(Handler handler) {
        Handler reading = Reading.of(handler);
        return (request, response) -> {
            response.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
            reading.handle(request, response);
        };
    }

    private Optional<Channel> channel(ServerRequest request) {
        String key = request.path().pathParameters().get("key");
        return key.isBlank() || key.length() > LONGEST_KEY ? Optional.empty() : channels.findByKey(new ChannelKey(key));
    }

    private void look(ServerRequest request, ServerResponse response) {
        Optional<Channel> channel = channel(request);
        if (channel.isEmpty()) {
            Problem.of(Status.NOT_FOUND_404).send(request, response);
            return;
        }
        String language = request.query().first("lang").orElse("");
        String availability = Availability.sentence(channel.get(), times, clock.instant(), language);
        byte[] body = LookJson.of(channel.get(), language, availability, avatarOf(channel.get(), site))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        EntityTag tag = EntityTag.of(body);
        response.header(HeaderNames.CACHE_CONTROL, SHORT).header(HeaderNames.ETAG, tag.value());
        if (tag.isKnownTo(request.headers())) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            Replies.send(request, response, MediaType.JSON, body);
        }
    }

    private void avatar(ServerRequest request, ServerResponse response) {
        String name = request.path().pathParameters().get("name");
        Optional<Avatars.Avatar> found = channel(request).flatMap(channel -> avatars.find(channel.id(), name));
        if (found.isEmpty()) {
            Problem.of(Status.NOT_FOUND_404).send(request, response);
            return;
        }
        response.header(HeaderNames.CACHE_CONTROL, FOR_EVER)
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        Replies.send(request, response, found.get().mime(), found.get().bytes());
    }
}
