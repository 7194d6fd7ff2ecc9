package chat.k1te.webserver;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelKey;
import chat.k1te.tenant.Channels;
import chat.k1te.webserver.http.MediaType;
import chat.k1te.webserver.http.Replies;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// The pages people open by hand: a chat alone at `/c/KEY`, for links and QR codes, and the start page.
final class Pages {
    private final Channels channels;
    private final Template chat;
    private final Template words;
    private final StaticFile style;
    private final String policy;

    /// @param origin where these pages are
    Pages(Channels channels, String origin) throws IOException {
        this.channels = channels;
        this.chat = Template.load("pages/chat.html");
        this.words = Template.load("pages/words.html");
        this.style = new StaticFile("pages.css", Template.bytes("pages/pages.css"));
        // Some browsers don't count a socket of the same host as 'self'. A picture is seen before it is sent.
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " media-src 'self' blob:; connect-src 'self' "
                + origin.replaceFirst("^http", "ws")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void style(ServerRequest request, ServerResponse response) {
        style.send(request, response, "public, max-age=300");
    }

    void start(ServerRequest request, ServerResponse response) {
        PageTexts texts = PageTexts.of(request.headers());
        send(
                request,
                response,
                words,
                texts,
                Map.of("title", texts.say("start.title"), "text", texts.say("start.text")));
    }

    void chat(ServerRequest request, ServerResponse response) {
        PageTexts texts = PageTexts.of(request.headers());
        String key = request.path().pathParameters().get("key");
        Optional<Channel> channel = key.isBlank() ? Optional.empty() : channels.findByKey(new ChannelKey(key));
        if (channel.isEmpty()) {
            response.status(Status.NOT_FOUND_404);
            send(
                    request,
                    response,
                    words,
                    texts,
                    Map.of("title", texts.say("missing.title"), "text", texts.say("missing.text")));
        } else {
            send(
                    request,
                    response,
                    chat,
                    texts,
                    Map.of("title", channel.get().name(), "key", key, "text", texts.say("chat.text")));
        }
    }

    private void send(
            ServerRequest request,
            ServerResponse response,
            Template page,
            PageTexts texts,
            Map<String, String> places) {
        response.header("Content-Security-Policy", policy)
                .header(HeaderNames.CACHE_CONTROL, "no-cache")
                .header(HeaderNames.VARY, "Accept-Language");
        Replies.send(request, response, MediaType.HTML, page.filled(places, texts.language()));
    }
}
