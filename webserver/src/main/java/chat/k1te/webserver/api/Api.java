package chat.k1te.webserver.api;

import chat.k1te.management.Telegram;
import chat.k1te.webserver.files.Leftover;
import chat.k1te.webserver.files.Transfers;
import chat.k1te.webserver.http.EntityTag;
import chat.k1te.webserver.http.MediaType;
import chat.k1te.webserver.http.Problem;
import chat.k1te.webserver.http.Replies;
import chat.k1te.webserver.http.Routed;
import chat.k1te.webserver.http.Wishes;
import chat.k1te.webserver.widget.Faults;
import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything below `/api/`. Safe for use by several threads.
public final class Api implements Routed {
    private static final String PREFIX = "/api/";
    private static final String NO_STORE = "no-store";
    /// It may be kept, but is asked for each time: whoever changes it says which state they saw.
    private static final String ASK_FIRST = "private, no-cache";

    private final List<Route> routes;
    private final List<OpenPage> open;
    private final MiniAppAuth auth;
    private final PersonRates rates = new PersonRates();
    private final Bodies bodies;
    private final Transfers transfers;
    private final InstantSource clock;

    /// What may be asked without saying who one is.
    ///
    /// @param handler answers GET and HEAD
    public record OpenPage(String path, io.helidon.webserver.http.Handler handler) {}

    public Api(List<Route> routes, List<OpenPage> open, MiniAppAuth auth, Transfers transfers, InstantSource clock) {
        this.routes = List.copyOf(routes);
        this.open = List.copyOf(open);
        this.auth = auth;
        this.bodies = new Bodies(transfers);
        this.transfers = transfers;
        this.clock = clock;
    }

    /// Whether a request to `path` is for us, its body too.
    public static boolean takesBody(String path) {
        return path.startsWith(PREFIX);
    }

    /// What may be asked for.
    public List<Route> routes() {
        return routes;
    }

    /// The paths that are answered to everybody.
    public List<String> openPages() {
        return open.stream().map(OpenPage::path).toList();
    }

    @Override
    public HttpRouting.Builder addTo(HttpRouting.Builder routing) {
        open.forEach(page -> routing.any(page.path(), (request, response) -> show(page, request, response)));
        Map<String, List<Route>> byPath = new LinkedHashMap<>();
        routes.forEach(route ->
                byPath.computeIfAbsent(route.path(), _ -> new ArrayList<>()).add(route));
        byPath.forEach((path, here) -> routing.any(path, (request, response) -> handle(here, request, response)));
        return routing.any(PREFIX + "*", (request, response) -> refuse(request, response, ApiRefusal.NOT_FOUND));
    }

    private void show(OpenPage page, ServerRequest request, ServerResponse response) throws Exception {
        Method method = request.prologue().method();
        if (method.equals(Method.GET) || method.equals(Method.HEAD)) {
            page.handler().handle(request, response);
        } else {
            other(List.of(Method.GET), request, response);
        }
    }

    private void handle(List<Route> here, ServerRequest request, ServerResponse response) {
        Method method = request.prologue().method();
        Method meant = method.equals(Method.HEAD) ? Method.GET : method;
        Optional<Route> route =
                here.stream().filter(each -> each.method().equals(meant)).findFirst();
        if (route.isEmpty()) {
            other(here.stream().map(Route::method).toList(), request, response);
            return;
        }
        switch (auth.who(request.headers(), route.get().destroys())) {
            case MiniAppAuth.Known.Nobody(ApiRefusal why) -> refuse(request, response, why);
            case MiniAppAuth.Known.Person(Caller caller) -> handle(route.get(), caller, request, response);
        }
    }

    /// Methods that nobody answers here.
    private void other(List<Method> allowed, ServerRequest request, ServerResponse response) {
        List<String> names = new ArrayList<>(allowed.stream().map(Method::text).toList());
        if (allowed.contains(Method.GET)) {
            names.add("HEAD");
        }
        response.header(HeaderNames.ALLOW, names.stream().sorted().collect(Collectors.joining(", ")) + ", OPTIONS");
        if (request.prologue().method().equals(Method.OPTIONS)) {
            response.status(Status.NO_CONTENT_204).send();
        } else {
            refuse(request, response, ApiRefusal.METHOD_NOT_ALLOWED);
        }
    }

    private void handle(Route route, Caller caller, ServerRequest request, ServerResponse response) {
        Duration wait = rates.take(caller.person(), clock.instant());
        if (wait.isPositive()) {
            response.header(
                    HeaderNames.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
            refuse(request, response, new Answer.Refused(ApiRefusal.RATE_LIMITED, Map.of()), caller.language());
            return;
        }
        switch (bodies.read(request, route.takes())) {
            case Bodies.Read.Bad(ApiRefusal why) ->
                refuse(request, response, new Answer.Refused(why, Map.of()), caller.language());
            case Bodies.Read.Good(JsonNode body, Picture picture) -> {
                Call call = new Call(
                        caller, request.path().pathParameters(), request.query(), request.headers(), body, picture);
                send(request, response, answered(route, call), caller.language());
            }
        }
    }

    /// What went wrong is for the log; the person hears only that something did.
    private static Answer answered(Route route, Call call) {
        try {
            return route.handler().answer(call);
        } catch (Telegram.Unreachable _) {
            return Answer.refused(ApiRefusal.TELEGRAM_UNREACHABLE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CloseConnectionException("the server ends");
        } catch (RuntimeException fault) {
            return new Answer.Failed(Faults.log("a " + route.method() + " of " + route.path() + " failed", fault));
        }
    }

    private void send(ServerRequest request, ServerResponse response, Answer answer, Locale language) {
        switch (answer) {
            case Answer.Json(Status status, JsonNode body, Optional<EntityTag> tag) -> {
                response.status(status);
                tag.ifPresent(value -> response.header(HeaderNames.ETAG, value.value()));
                if (tag.filter(value -> isRead(request) && value.isKnownTo(request.headers()))
                        .isPresent()) {
                    response.header(HeaderNames.CACHE_CONTROL, ASK_FIRST)
                            .status(Status.NOT_MODIFIED_304)
                            .send();
                } else {
                    response.header(HeaderNames.CACHE_CONTROL, tag.isPresent() ? ASK_FIRST : NO_STORE);
                    Replies.send(request, response, MediaType.JSON, body.toString());
                }
            }
            case Answer.Done() ->
                response.status(Status.NO_CONTENT_204)
                        .header(HeaderNames.CACHE_CONTROL, NO_STORE)
                        .send();
            case Answer.Text(String type, String content) -> {
                response.header(HeaderNames.CACHE_CONTROL, NO_STORE);
                Replies.send(request, response, type, content);
            }
            case Answer.Streamed(Answer.Writing writing) -> stream(writing, response);
            case Answer.Refused refused -> refuse(request, response, refused, language);
            case Answer.Failed(String fault) ->
                problem(ApiRefusal.INTERNAL, language).under(fault).send(request, response);
        }
    }

    private static boolean isRead(ServerRequest request) {
        return !request.prologue().method().equals(Method.PATCH);
    }

    private static void stream(Answer.Writing writing, ServerResponse response) {
        try {
            writing.to(response);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CloseConnectionException("the server ends");
        }
    }

    /// To somebody of whom nothing is known but what their browser says.
    private void refuse(ServerRequest request, ServerResponse response, ApiRefusal why) {
        Locale language = Wishes.language(request.headers(), ApiTexts.LANGUAGES).orElse(Locale.ENGLISH);
        refuse(request, response, new Answer.Refused(why, Map.of()), language);
    }

    private void refuse(ServerRequest request, ServerResponse response, Answer.Refused refused, Locale language) {
        boolean unread = request.content().hasEntity() && !request.content().consumed();
        if (unread) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        problem(refused.why(), language).in(refused.fields()).send(request, response);
        if (unread) {
            Leftover.take(request, transfers);
        }
    }

    private static Problem problem(ApiRefusal why, Locale language) {
        return Problem.of(why.status()).because(why.code(), ApiTexts.sentence(why, language));
    }
}
