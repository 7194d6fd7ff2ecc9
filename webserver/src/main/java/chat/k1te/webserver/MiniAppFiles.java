package chat.k1te.webserver;

import chat.k1te.webserver.http.MediaType;
import chat.k1te.webserver.http.Problem;
import chat.k1te.webserver.http.Replies;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/// The Mini App's own files. Telegram's web clients show it in a frame; nobody else may.
final class MiniAppFiles {
    private static final List<String> TELEGRAM = List.of("https://web.telegram.org");

    private final StaticFiles files;
    private final String policy;

    /// @param origin   where these files are
    /// @param framedBy who else may show them in a frame: a sandbox only
    MiniAppFiles(StaticFiles files, String origin, List<String> framedBy) {
        this.files = files;
        // Some browsers don't count a socket of the same host as 'self'. The preview is the widget itself.
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " font-src 'self'; frame-src 'self'; connect-src 'self' " + origin.replaceFirst("^http", "ws")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self' " + String.join(" ", TELEGRAM)
                + (framedBy.isEmpty() ? "" : " " + String.join(" ", framedBy));
    }

    void send(String name, String cacheControl, ServerRequest request, ServerResponse response) {
        files.find(name)
                .ifPresentOrElse(
                        found -> {
                            response.header("Content-Security-Policy", policy);
                            found.send(request, response, cacheControl);
                        },
                        () -> Problem.of(Status.NOT_FOUND_404).send(request, response));
    }

    static void redirect(ServerRequest request, ServerResponse response) {
        response.status(Status.PERMANENT_REDIRECT_308).header(HeaderNames.LOCATION, "/app/");
        Replies.send(request, response, MediaType.TEXT, "");
    }
}
