package chat.k1te.webserver;

import chat.k1te.webserver.api.Api;
import chat.k1te.webserver.files.FileRoutes;
import chat.k1te.webserver.http.Problem;
import chat.k1te.webserver.http.Reading;
import chat.k1te.webserver.http.Routed;
import chat.k1te.webserver.widget.Faults;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/// Every path of the server but the widget's socket.
final class Routes {
    private static final String SHORT = "public, max-age=300";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_FIRST = "no-cache";

    private final StaticFiles widget;
    private final MiniAppFiles miniApp;
    private final Pages pages;
    private final Health health;
    private final List<Routed> others;

    /// @param others whatever answers for paths of its own
    Routes(StaticFiles widget, MiniAppFiles miniApp, Pages pages, Health health, List<Routed> others) {
        this.widget = widget;
        this.miniApp = miniApp;
        this.pages = pages;
        this.health = health;
        this.others = List.copyOf(others);
    }

    HttpRouting.Builder routing() {
        HttpRouting.Builder routing = HttpRouting.builder()
                .addFilter(Routes::withoutBody)
                .addFilter((chain, _, response) -> {
                    // Never guess a type, and tell other sites at most where a visitor came from.
                    response.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "strict-origin");
                    chain.proceed();
                });
        others.forEach(each -> each.addTo(routing));
        return routing.any("/", Reading.of(pages::start))
                .any("/pages.css", Reading.of(pages::style))
                .any("/c/{key}", Reading.of(pages::chat))
                .any(
                        "/kite-chat.js",
                        Reading.of((request, response) -> widgetFile("kite-chat.js", SHORT, request, response)))
                .any("/assets/{name}", Reading.of(this::widgetAsset))
                .any("/app", Reading.of(MiniAppFiles::redirect))
                .any(
                        "/app/",
                        Reading.of((request, response) -> miniApp.send("index.html", ASK_FIRST, request, response)))
                .any("/app/assets/{name}", Reading.of(this::miniAppAsset))
                .any("/health/live", Reading.of(health::live))
                .any("/health/ready", Reading.of(health::ready))
                .any((request, response) -> Problem.of(Status.NOT_FOUND_404).send(request, response))
                .error(Throwable.class, Routes::failed);
    }

    /// Few paths take a body. Helidon would read any other to its end before the connection is used again.
    private static void withoutBody(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().path();
        if (request.content().hasEntity() && !FileRoutes.takesBody(path) && !Api.takesBody(path)) {
            response.header(HeaderValues.CONNECTION_CLOSE);
            Problem.of(Status.REQUEST_ENTITY_TOO_LARGE_413).send(request, response);
        } else {
            chain.proceed();
        }
    }

    private void widgetAsset(ServerRequest request, ServerResponse response) {
        widgetFile("assets/" + nameIn(request), FOR_EVER, request, response);
    }

    /// Pages of any site load these, the assets by `import()`, which asks for CORS.
    private void widgetFile(String name, String cacheControl, ServerRequest request, ServerResponse response) {
        response.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
        widget.find(name)
                .ifPresentOrElse(
                        found -> found.send(request, response, cacheControl),
                        () -> Problem.of(Status.NOT_FOUND_404).send(request, response));
    }

    private void miniAppAsset(ServerRequest request, ServerResponse response) {
        miniApp.send("assets/" + nameIn(request), FOR_EVER, request, response);
    }

    private static String nameIn(ServerRequest request) {
        return request.path().pathParameters().get("name");
    }

    /// What went wrong is for the log; the other side hears only that something did.
    private static void failed(ServerRequest request, ServerResponse response, Throwable fault) {
        if (fault instanceof HttpException refused
                && refused.status().code() < Status.INTERNAL_SERVER_ERROR_500.code()) {
            Problem.of(refused.status()).send(request, response);
            return;
        }
        String id = Faults.log("a " + request.prologue().method() + " failed", fault);
        Problem.of(Status.INTERNAL_SERVER_ERROR_500).under(id).send(request, response);
    }
}
