package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `/bot<token>/<method>`: checks the call, lets it fail if it is to fail, runs it, answers in Telegram's envelope.
final class BotEndpoint implements HttpHandler {
    private static final Pattern PATH = Pattern.compile("/bot(\\d+:[A-Za-z0-9_-]{35})/(?:test/)?(\\w+)");

    private final Engine engine;
    private final BotApi api;
    private final SchemaCheck schema;
    private final CallLog log;
    private final Faults faults;

    BotEndpoint(Engine engine, SchemaCheck schema, CallLog log, Faults faults) {
        this.engine = engine;
        this.api = new BotApi(engine);
        this.schema = schema;
        this.log = log;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            Router.notFound(exchange);
        } else if (engine.tokenRevoked || !path.group(1).equals(engine.world.options.token())) {
            answer(exchange, Rejection.of(401, "Unauthorized"));
        } else {
            call(exchange, path.group(2));
        }
    }

    private void call(HttpExchange exchange, String method) throws IOException {
        String name = schema.nameOf(api.nameOf(method));
        Params params;
        try {
            params = RequestReader.read(exchange);
        } catch (Rejection unreadable) {
            answer(exchange, unreadable);
            return;
        }
        schema.check(name, params).forEach(engine.violations::add);
        Call call =
                new Call(name, shown(params), engine.world.now(), params.number("chat_id", 0), Call.Outcome.PENDING);
        new CallRun(exchange, call, params, log.add(call)).run();
    }

    private static ObjectNode shown(Params params) {
        ObjectNode shown = params.values().deepCopy();
        params.uploads()
                .forEach((part, upload) -> shown.putObject(part)
                        .put("file_name", upload.fileName())
                        .put("mime_type", upload.mimeType())
                        .put("size", upload.bytes().length));
        return shown;
    }

    static void answer(HttpExchange exchange, Rejection no) throws IOException {
        ObjectNode json =
                Json.object().put("ok", false).put("error_code", no.code()).put("description", no.description());
        no.parameters().ifPresent(parameters -> {
            json.set("parameters", parameters);
            if (parameters.has("retry_after")) {
                exchange.getResponseHeaders()
                        .set("Retry-After", parameters.path("retry_after").asText());
            }
        });
        Http.sendJson(exchange, no.code(), json);
    }

    private static void answer(HttpExchange exchange, JsonNode result) throws IOException {
        ObjectNode json = Json.object().put("ok", true);
        if (result instanceof POJONode pojo && pojo.getPojo() instanceof Described described) {
            json.put("result", true).put("description", described.description());
        } else {
            json.set("result", result);
        }
        Http.sendJson(exchange, 200, json);
    }

    /// One call from its arrival to its answer.
    private final class CallRun {
        private final HttpExchange exchange;
        private final Call call;
        private final Params params;
        private final long number;
        private boolean applied;

        CallRun(HttpExchange exchange, Call call, Params params, long number) {
            this.exchange = exchange;
            this.call = call;
            this.params = params;
            this.number = number;
        }

        void run() throws IOException {
            Optional<Fault> fault = faults.next(call);
            if (fault.isPresent()) suffer(fault.get());
            else apply(Optional.empty());
        }

        private void suffer(Fault fault) throws IOException {
            switch (fault) {
                case Fault.Rejected(int status, String description, int retryAfter) ->
                    finish(retryAfter > 0 ? Rejection.tooManyRequests(retryAfter) : Rejection.of(status, description));
                case Fault.HtmlError(int status) -> {
                    log.finish(number, new Call.Outcome(status, applied));
                    Http.sendHtmlError(exchange, status);
                }
                case Fault.Hang(var longest) -> {
                    faults.hang(longest);
                    if (!applied) apply(Optional.empty());
                }
                case Fault.Slow(var pause) -> {
                    faults.pause(pause);
                    if (!applied) apply(Optional.empty());
                }
                case Fault.Drop() -> {
                    log.finish(number, new Call.Outcome(0, applied));
                    exchange.close();
                }
                case Fault.AfterEffect(Fault then) -> apply(Optional.of(then));
            }
        }

        private void apply(Optional<Fault> insteadOfAnswer) throws IOException {
            try {
                JsonNode result = result();
                applied = true;
                if (insteadOfAnswer.isPresent()) suffer(insteadOfAnswer.get());
                if (insteadOfAnswer.isEmpty() || isDelay(insteadOfAnswer.get())) {
                    log.finish(number, new Call.Outcome(200, true));
                    answer(exchange, result);
                }
            } catch (Rejection no) {
                finish(no);
            } catch (Unsupported unknown) {
                engine.violations.add(call.method() + ": " + unknown.getMessage());
                finish(Rejection.of(501, "Not Implemented: " + unknown.getMessage()));
            } catch (RuntimeException broken) {
                engine.violations.add(call.method() + " broke the sandbox: " + broken);
                finish(Rejection.of(500, "Internal Server Error: " + broken));
                throw broken;
            }
        }

        private static boolean isDelay(Fault fault) {
            return fault instanceof Fault.Hang || fault instanceof Fault.Slow;
        }

        private JsonNode result() {
            Optional<BotMethod> method = api.find(call.method());
            if (method.isEmpty() && !schema.knows(call.method())) {
                throw Rejection.of(404, "Not Found: method not found");
            }
            BotMethod found = method.orElseThrow(() -> new Unsupported(call.method()));
            engine.world.read(() -> {
                engine.gate.pass(call);
                return call;
            });
            return api.call(found, call.method(), params);
        }

        private void finish(Rejection no) throws IOException {
            log.finish(number, new Call.Outcome(no.code(), applied));
            answer(exchange, no);
        }
    }
}
