package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.testing.ManualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What Helidon's websocket does on its own, and must not do behind our shield. Each test fails without it.
class ShieldTest {
    private final ManualClock clock = new ManualClock();
    private final WidgetServer server = new WidgetServer(SocketRules.STANDARD, clock);

    @AfterEach
    void close() {
        server.close();
    }

    private static String tokenIn(String welcome) {
        return welcome.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void frames_written_from_many_sides_at_once_stay_whole() throws Exception {
        int pings = 1_000;
        try (WidgetServer patient = new WidgetServer(Rules.answers(10_000), clock);
                RawSocket socket = patient.raw()) {
            String token = tokenIn(socket.hello());
            socket.text("{\"type\":\"post\",\"id\":\"message-1\",\"text\":\"Hello\"}");
            socket.await(RawSocket.TEXT);
            Thread writer = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < pings; i++) {
                    socket.frame(true, RawSocket.PING, "x".repeat(i % 120).getBytes(StandardCharsets.UTF_8));
                    patient.reply(token, "answer " + i);
                }
                socket.text("{\"type\":\"ping\"}");
            });
            int next = 0;
            boolean beaten = false;
            while (next < pings || !beaten) {
                RawSocket.Frame frame = socket.read().orElseThrow();
                if (frame.opcode() == RawSocket.PONG) {
                    assertThat(frame.payload()).hasSize(next++ % 120);
                } else {
                    assertThat(frame.opcode()).isEqualTo(RawSocket.TEXT);
                    assertThat(frame.text()).startsWith("{\"type\":").endsWith("}");
                    beaten = beaten || frame.text().contains("heartbeat");
                }
            }
            writer.join();
        }
    }

    @Test
    void a_socket_is_heard_while_the_server_takes_no_more_requests() throws InterruptedException {
        try (RawSocket first = RawSocket.connect(server.port(), 4 * 1024);
                RawSocket second = RawSocket.connect(server.port(), 4 * 1024);
                SocketClient browser = server.browser()) {
            browser.hello();
            for (RawSocket request : List.of(first, second)) {
                request.write("GET /busy HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            server.requests.await();
            browser.post("message-1", "Hello").await("accepted");
        }
    }

    @Test
    void a_browser_that_vanishes_is_forgotten_at_once() throws IOException {
        for (boolean reset : List.of(true, false)) {
            RawSocket socket = server.raw();
            socket.hello();
            assertThat(server.connections.count()).isEqualTo(1);
            if (reset) {
                socket.socket.setSoLinger(true, 0);
            }
            socket.close();
            server.awaitCount(0);
        }
    }

    @Test
    void a_fragment_is_refused() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            socket.frame(false, RawSocket.TEXT, "{\"type\":".getBytes(StandardCharsets.UTF_8));
            RawSocket.Frame frame = socket.await(RawSocket.CLOSE);
            assertThat(frame.closeCode()).isEqualTo(CloseCode.BAD_FRAME.number());
            assertThat(frame.closeReason()).isEqualTo("bad-frame");
        }
    }

    @Test
    void a_binary_frame_is_refused() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            socket.frame(true, RawSocket.BINARY, new byte[] {1, 2, 3});
            assertThat(socket.await(RawSocket.CLOSE).closeCode()).isEqualTo(CloseCode.BAD_FRAME.number());
        }
    }

    @Test
    void a_frame_over_the_limit_is_refused_and_one_at_the_limit_is_heard() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            String start = "{\"type\":\"nonsense\",\"x\":\"";
            socket.text(start + "x".repeat(SocketRules.FRAME_BYTES - start.length() - 2) + "\"}");
            assertThat(socket.await(RawSocket.TEXT).text()).contains("unknown-type");
            socket.text(start + "x".repeat(SocketRules.FRAME_BYTES - start.length() - 1) + "\"}");
            assertThat(socket.await(RawSocket.CLOSE).closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_frame_far_over_the_limit_is_refused_before_it_is_read() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            socket.write(new byte[] {(byte) 0x81, (byte) 0xFF, 0, 0, 0, 0, 0x7F, 0, 0, 0, 1, 2, 3, 4});
            assertThat(socket.await(RawSocket.CLOSE).closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void words_that_are_no_utf8_do_no_harm() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            socket.frame(true, RawSocket.TEXT, new byte[] {(byte) 0xC3, 0x28});
            assertThat(socket.await(RawSocket.TEXT).text()).contains("bad-frame");
        }
    }

    @Test
    void an_unknown_opcode_is_answered_with_a_close_frame_and_not_with_http() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            socket.frame(true, 5, new byte[0]);
            RawSocket.Frame frame = socket.read().orElseThrow();
            assertThat(frame.opcode()).isEqualTo(RawSocket.CLOSE);
            assertThat(frame.closeCode()).isEqualTo(CloseCode.PROTOCOL_ERROR.number());
            assertThat(frame.closeReason()).isEmpty();
            assertThat(socket.read()).isEmpty();
        }
    }

    @Test
    void a_close_frame_of_one_byte_brings_out_no_exception_text() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            socket.frame(true, RawSocket.CLOSE, new byte[] {3});
            assertThat(socket.await(RawSocket.CLOSE).closeReason()).isEmpty();
        }
    }

    @Test
    void a_ping_longer_than_allowed_brings_out_no_exception_text() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            socket.frame(true, RawSocket.PING, new byte[200]);
            RawSocket.Frame frame = socket.await(RawSocket.CLOSE);
            assertThat(frame.closeCode()).isEqualTo(CloseCode.PROTOCOL_ERROR.number());
            assertThat(frame.closeReason()).isEmpty();
        }
    }

    @Test
    void after_our_close_nothing_is_heard_and_a_browser_that_does_not_answer_is_cut_off() {
        try (RawSocket socket = server.raw();
                SocketClient other = server.browser()) {
            String token = tokenIn(socket.hello());
            socket.text("{\"type\":\"post\",\"id\":\"message-1\",\"text\":\"before\"}");
            socket.await(RawSocket.TEXT);
            socket.frame(true, RawSocket.BINARY, new byte[1]);
            socket.await(RawSocket.CLOSE);
            socket.text("{\"type\":\"post\",\"id\":\"message-2\",\"text\":\"after\"}");
            server.reply(token, "too late for this socket");
            assertThat(socket.read()).isEmpty();
            server.awaitCount(1);
            other.hello(token, 0).await("welcome");
            assertThat(other.await("entries").path("entries")).hasSize(2);
        }
    }

    @Test
    void a_close_of_the_browser_is_answered() {
        try (RawSocket socket = server.raw()) {
            socket.hello();
            socket.frame(true, RawSocket.CLOSE, new byte[] {3, (byte) 0xE8});
            assertThat(socket.await(RawSocket.CLOSE).closeCode()).isEqualTo(1000);
            server.awaitCount(0);
        }
    }
}
