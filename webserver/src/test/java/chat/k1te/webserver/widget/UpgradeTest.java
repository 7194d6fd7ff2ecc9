package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.testing.Await;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is let in, before there is a socket.
class UpgradeTest {
    private static final String KEY = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
    private static final String VERSION = "Sec-WebSocket-Version: 13";
    private static final String PROTOCOL = "Sec-WebSocket-Protocol: k1te.chat.v2";
    private static final String ORIGIN = "Origin: " + WidgetServer.SHOP;

    private final WidgetServer server = WidgetServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_browser_is_let_in_with_the_sub_protocol() {
        String head = answer(server, KEY, VERSION, PROTOCOL, ORIGIN);
        assertThat(head).startsWith("HTTP/1.1 101 ").contains("Sec-WebSocket-Protocol: k1te.chat.v2\r\n");
        assertThat(head).doesNotContain("Sec-WebSocket-Extensions");
    }

    @Test
    void the_sub_protocol_may_be_one_of_several() {
        assertThat(answer(server, KEY, VERSION, "Sec-WebSocket-Protocol: k1te.chat.v3, k1te.chat.v2", ORIGIN))
                .startsWith("HTTP/1.1 101 ");
    }

    @Test
    void whatever_is_missing_or_wrong_is_answered_without_a_fault() {
        assertThat(answer(server, VERSION, PROTOCOL, ORIGIN)).startsWith("HTTP/1.1 400 ");
        assertThat(answer(server, "Sec-WebSocket-Key: no base64!", VERSION, PROTOCOL, ORIGIN))
                .startsWith("HTTP/1.1 400 ");
        assertThat(answer(server, "Sec-WebSocket-Key: AAAA", VERSION, PROTOCOL, ORIGIN))
                .startsWith("HTTP/1.1 400 ");
        assertThat(answer(server, KEY, "Sec-WebSocket-Version: 8", PROTOCOL, ORIGIN))
                .startsWith("HTTP/1.1 400 ");
        assertThat(answer(server, KEY, VERSION, ORIGIN)).startsWith("HTTP/1.1 400 ");
        assertThat(answer(server, KEY, VERSION, "Sec-WebSocket-Protocol: chat", ORIGIN))
                .startsWith("HTTP/1.1 400 ");
        assertThat(answer(server, KEY, VERSION, PROTOCOL)).startsWith("HTTP/1.1 403 ");
        assertThat(answer(server, KEY, VERSION, PROTOCOL, ORIGIN, "Origin: https://elsewhere.example"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(server.connections.count()).isZero();
    }

    @Test
    void there_is_no_socket_elsewhere() {
        for (String path : List.of("/", "/ws/", "/ws", "/ws/a/b", "/ws/%2e%2e", "/ws/" + "x".repeat(65))) {
            assertThat(answer(server, path, KEY, VERSION, PROTOCOL, ORIGIN)).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void beyond_the_limit_of_all_sockets_the_answer_is_503_until_one_leaves() {
        try (WidgetServer small = new WidgetServer(Rules.sockets(2, 20, 20), InstantSource.system());
                RawSocket _ = small.raw()) {
            RawSocket leaving = small.raw();
            assertThat(answer(small, KEY, VERSION, PROTOCOL, ORIGIN)).startsWith("HTTP/1.1 503 ");
            leaving.close();
            Await.until(
                    "the place is free",
                    Duration.ofSeconds(5),
                    () -> answer(small, KEY, VERSION, PROTOCOL, ORIGIN).startsWith("HTTP/1.1 101 "));
        }
    }

    @Test
    void one_public_address_does_not_take_every_place() {
        String client = "X-Forwarded-For: 203.0.113.9, 198.51.100.7";
        try (WidgetServer small = new WidgetServer(Rules.sockets(20, 20, 2), InstantSource.system())) {
            List<RawSocket> open = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                RawSocket socket = RawSocket.connect(small.port(), 4_096);
                assertThat(upgrade(socket, small, KEY, VERSION, PROTOCOL, ORIGIN, client))
                        .startsWith("HTTP/1.1 101 ");
                open.add(socket);
            }
            assertThat(answer(small, KEY, VERSION, PROTOCOL, ORIGIN, client)).startsWith("HTTP/1.1 503 ");
            assertThat(answer(small, KEY, VERSION, PROTOCOL, ORIGIN)).startsWith("HTTP/1.1 101 ");
            open.forEach(RawSocket::close);
        }
    }

    @Test
    void a_visitor_has_a_bounded_number_of_sockets() {
        try (WidgetServer small = new WidgetServer(Rules.sockets(20, 2, 20), InstantSource.system());
                SocketClient first = small.browser();
                SocketClient second = small.browser();
                SocketClient third = small.browser()) {
            String token = first.hello();
            first.post("message-1", "Hello").await("accepted");
            second.hello(token, 0).await("welcome");
            third.hello(token, 0);
            assertThat(third.awaitClose().code()).isEqualTo(CloseCode.TOO_MANY_SOCKETS.number());
        }
    }

    @Test
    void at_shutdown_every_browser_is_told_to_come_back_and_nobody_is_let_in() throws InterruptedException {
        try (SocketClient browser = server.browser()) {
            browser.hello();
            server.connections.drain(Duration.ofSeconds(2));
            SocketClient.Closed closed = browser.awaitClose();
            assertThat(closed.code()).isEqualTo(1012);
            assertThat(closed.reason()).matches("restart [1-5]");
            assertThat(answer(server, KEY, VERSION, PROTOCOL, ORIGIN)).startsWith("HTTP/1.1 503 ");
        }
    }

    private static String answer(WidgetServer server, String... headers) {
        boolean path = headers[0].startsWith("/");
        try (RawSocket socket = RawSocket.connect(server.port(), 4_096)) {
            return path ? request(socket, headers[0], headers, 1) : upgrade(socket, server, headers);
        }
    }

    private static String upgrade(RawSocket socket, WidgetServer server, String... headers) {
        return request(socket, "/ws/" + server.channel.key(), headers, 0);
    }

    private static String request(RawSocket socket, String path, String[] headers, int from) {
        List<String> lines = new ArrayList<>(
                List.of("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: Upgrade", "Upgrade: websocket"));
        lines.addAll(List.of(headers).subList(from, headers.length));
        return socket.request(lines.toArray(String[]::new));
    }
}
