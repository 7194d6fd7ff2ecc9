package chat.k1te.webserver;

import chat.k1te.webserver.files.FileRoutes;
import chat.k1te.webserver.http.Problem;
import chat.k1te.webserver.widget.Faults;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/// Every path of the server but the widget's socket.
final class Routes {
    private static final String SHORT = "public, max-age=300";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_FIRST = "no-cache";

    private final StaticFiles widget;
    private final StaticFiles miniApp;
    private final Pages pages;
    private final Health health;
    private final FileRoutes files;

    Routes(StaticFiles widget, StaticFiles miniApp, Pages pages, Health health, FileRoutes files) {
        this.widget = widget;
        this.miniApp = miniApp;
        this.pages = pages;
        this.health = health;
        this.files = files;
    }

    HttpRouting.Builder routing() {
        HttpRouting.Builder routing = HttpRouting.builder()
                .addFilter(Routes::withoutBody)
                .addFilter((chain, _, response) -> {
                    // Never guess a type, and tell other sites at most where a visitor came from.
                    response.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "strict-origin");
                    chain.proceed();
                });
        return files.addTo(routing)
                .any("/", reading(pages::start))
                .any("/pages.css", reading(pages::style))
                .any("/c/{key}", reading(pages::chat))
                .any(
                        "/kite-chat.js",
                        reading((request, response) -> widgetFile("kite-chat.js", SHORT, request, response)))
                .any("/assets/{name}", reading(this::widgetAsset))
                .any("/app", reading(Routes::toMiniApp))
                .any("/app/", reading((request, response) -> miniAppFile("index.html", ASK_FIRST, request, response)))
                .any("/app/assets/{name}", reading(this::miniAppAsset))
                .any("/health/live", reading(health::live))
                .any("/health/ready", reading(health::ready))
                .any((request, response) -> Problem.of(Status.NOT_FOUND_404).send(request, response))
                .error(Throwable.class, Routes::failed);
    }

    /// Only uploads have a body. Helidon would read any other to its end before the connection is used again.
    private static void withoutBody(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (request.content().hasEntity()
                && !FileRoutes.takesBody(request.path().path())) {
            response.status(Status.REQUEST_ENTITY_TOO_LARGE_413)
                    .header(HeaderValues.CONNECTION_CLOSE)
                    .send();
        } else {
            chain.proceed();
        }
    }

    private static Handler reading(Handler handler) {
        return (request, response) -> {
            Method method = request.prologue().method();
            if (method.equals(Method.GET) || method.equals(Method.HEAD)) {
                handler.handle(request, response);
            } else {
                response.header(HeaderNames.ALLOW, "GET, HEAD");
                Problem.of(Status.METHOD_NOT_ALLOWED_405).send(request, response);
            }
        };
    }

    private void widgetAsset(ServerRequest request, ServerResponse response) {
        widgetFile("assets/" + nameIn(request), FOR_EVER, request, response);
    }

    /// Pages of any site load these, the assets by `import()`, which asks for CORS.
    private void widgetFile(String name, String cacheControl, ServerRequest request, ServerResponse response) {
        response.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
        file(widget.find(name), cacheControl, request, response);
    }

    private void miniAppAsset(ServerRequest request, ServerResponse response) {
        miniAppFile("assets/" + nameIn(request), FOR_EVER, request, response);
    }

    private void miniAppFile(String name, String cacheControl, ServerRequest request, ServerResponse response) {
        file(miniApp.find(name), cacheControl, request, response);
    }

    private static String nameIn(ServerRequest request) {
        return request.path().pathParameters().get("name");
    }

    private static void file(
            Optional<StaticFile> file, String cacheControl, ServerRequest request, ServerResponse response) {
        file.ifPresentOrElse(
                found -> found.send(request, response, cacheControl),
                () -> Problem.of(Status.NOT_FOUND_404).send(request, response));
    }

    private static void toMiniApp(ServerRequest request, ServerResponse response) {
        response.status(Status.PERMANENT_REDIRECT_308)
                .header(HeaderNames.LOCATION, "/app/")
                .send();
    }

    /// What went wrong is for the log; the other side hears only that something did.
    private static void failed(ServerRequest request, ServerResponse response, Throwable fault) {
        if (fault instanceof HttpException refused
                && refused.status().code() < Status.INTERNAL_SERVER_ERROR_500.code()) {
            Problem.of(refused.status()).send(request, response);
            return;
        }
        Faults.log("a " + request.prologue().method() + " failed", fault);
        Problem.of(Status.INTERNAL_SERVER_ERROR_500).send(request, response);
    }
}
