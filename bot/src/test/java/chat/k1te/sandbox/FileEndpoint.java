package chat.k1te.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// `/file/bot<token>/<path>`: downloads. To [Faults] and among the calls each is a call of the method `download`.
final class FileEndpoint implements HttpHandler {
    private static final String METHOD = "download";

    private final Engine engine;
    private final CallLog log;
    private final Faults faults;
    private final String prefix;

    FileEndpoint(Engine engine, CallLog log, Faults faults) {
        this.engine = engine;
        this.log = log;
        this.faults = faults;
        this.prefix = "/file/bot" + engine.world.options.token() + "/";
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<StoredFile> file = path.startsWith(prefix) && !engine.tokenRevoked
                ? engine.world.read(
                        () -> engine.world.files.linked(path.substring(prefix.length()), engine.world.now()))
                : Optional.empty();
        if (file.isEmpty()) Router.notFound(exchange);
        else download(exchange, file.get());
    }

    private void download(HttpExchange exchange, StoredFile file) throws IOException {
        Call call = new Call(
                METHOD, Json.object().put("file_path", file.path()), engine.world.now(), 0, Call.Outcome.PENDING);
        long number = log.add(call);
        Optional<Fault> fault = faults.next(call);
        int status = fault.isPresent() ? suffer(exchange, fault.get(), file) : send(exchange, file);
        log.finish(number, new Call.Outcome(status, status == 200));
    }

    private static int send(HttpExchange exchange, StoredFile file) throws IOException {
        FileAnswer.send(exchange, "application/octet-stream", file.bytes());
        return 200;
    }

    private int suffer(HttpExchange exchange, Fault fault, StoredFile file) throws IOException {
        return switch (fault) {
            case Fault.Rejected no -> {
                BotEndpoint.answer(exchange, Rejection.of(no.status(), no.description()));
                yield no.status();
            }
            case Fault.HtmlError(int status) -> {
                Http.sendHtmlError(exchange, status);
                yield status;
            }
            case Fault.Hang(var longest) -> {
                faults.hang(longest);
                yield send(exchange, file);
            }
            case Fault.Slow(var pause) -> {
                faults.pause(pause);
                yield send(exchange, file);
            }
            case Fault.Drop() -> {
                exchange.close();
                yield 0;
            }
            // Half of what was promised, then nothing more.
            case Fault.AfterEffect _ -> {
                exchange.sendResponseHeaders(200, file.bytes().length);
                exchange.getResponseBody().write(Arrays.copyOf(file.bytes(), file.bytes().length / 2));
                exchange.getResponseBody().flush();
                exchange.close();
                yield 0;
            }
        };
    }
}
