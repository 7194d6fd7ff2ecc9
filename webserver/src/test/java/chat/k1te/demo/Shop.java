package chat.k1te.demo;

import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxTelegram;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The demo's pages on the sandbox's port. The shop runs on exactly the embed code that the bot has last given
/// somebody; the page with every option takes only the widget from the server.
final class Shop {
    private static final String PAGES = "chat/k1te/demo";
    /// Where links into Telegram lead in the demo.
    static final String VISITORS = "/demo/visitor/";
    private static final String PLACE = "<!-- embed code -->";
    private static final String NO_SERVER = "data-server=\"\"";

    private static final String HTML = "text/html; charset=utf-8";

    private final SandboxTelegram telegram;
    private final String server;

    Shop(SandboxTelegram telegram, String server) {
        this.telegram = telegram;
        this.server = server;
    }

    void open() {
        telegram.pages("/", PAGES);
        telegram.handle("/shop", this::shop);
        telegram.handle("/options", this::options);
        telegram.handle("/demo/embed", this::embed);
        telegram.handle(VISITORS, this::visitor);
    }

    /// A link that the chat gave to a visitor opens the sandbox for a person of that name.
    private void visitor(HttpExchange exchange) throws IOException {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        exchange.getResponseHeaders().set("Location", "/telegram/?called=Visitor&" + query);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void shop(HttpExchange exchange) throws IOException {
        answer(exchange, HTML, page("shop.html").replace(PLACE, embedCode().orElse(PLACE)));
    }

    private void options(HttpExchange exchange) throws IOException {
        answer(exchange, HTML, page("options.html").replace(NO_SERVER, "data-server=\"" + server + "\""));
    }

    private String page(String name) throws IOException {
        try (InputStream file = getClass().getClassLoader().getResourceAsStream(PAGES + "/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void embed(HttpExchange exchange) throws IOException {
        String json = new ObjectMapper()
                .writeValueAsString(Collections.singletonMap("code", embedCode().orElse(null)));
        answer(exchange, "application/json", json);
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .putAll(Map.of("Content-Type", List.of(type), "Cache-Control", List.of("no-store")));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /// Messages of private chats are numbered by one counter, so the highest number is the newest.
    private Optional<String> embedCode() {
        return telegram.persons().stream()
                .map(Person::id)
                .flatMap(chat -> telegram.messages(chat).stream())
                .filter(message -> message.text().contains("data-channel"))
                .max(Comparator.comparingInt(SandboxMessage::messageId))
                .flatMap(Shop::code);
    }

    private static Optional<String> code(SandboxMessage message) {
        return StreamSupport.stream(message.entities().spliterator(), false)
                .filter(entity -> entity.path("type").asText().equals("pre"))
                .map(entity -> part(message.text(), entity))
                .findFirst();
    }

    private static String part(String text, JsonNode entity) {
        int offset = entity.path("offset").asInt();
        return text.substring(offset, offset + entity.path("length").asInt());
    }
}
