package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import chat.k1te.testing.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Browsers that fall silent or do not read hurt nobody but themselves.
class SlowReaderTest {
    private final ManualClock clock = new ManualClock();
    private final WidgetServer server = new WidgetServer(SocketRules.STANDARD, clock);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_browser_that_is_silent_for_a_minute_is_forgotten() {
        // Writes may take as long as they like, or a clock that jumps in the middle of one ends the socket for that.
        try (WidgetServer server = new WidgetServer(Rules.writeWithin(Duration.ofHours(1)), clock);
                RawSocket socket = server.raw()) {
            socket.hello();
            clock.advance(Duration.ofSeconds(60));
            socket.frame(true, RawSocket.PONG, new byte[0]);
            socket.frame(true, RawSocket.PING, new byte[0]);
            socket.await(RawSocket.PONG);
            clock.advance(Duration.ofSeconds(60));
            server.connections.sweep();
            assertThat(server.connections.count()).isEqualTo(1);
            clock.advance(Duration.ofSeconds(1));
            server.connections.sweep();
            assertThat(socket.read()).isEmpty();
            server.awaitCount(0);
        }
    }

    @Test
    void a_browser_that_says_nothing_is_told_so_after_ten_seconds() {
        try (RawSocket socket = server.raw()) {
            server.awaitCount(1);
            clock.advance(Duration.ofSeconds(11));
            server.connections.sweep();
            assertThat(socket.await(RawSocket.CLOSE).closeCode()).isEqualTo(CloseCode.TOO_SLOW.number());
        }
    }

    @Test
    void a_reader_that_does_not_read_delays_nobody_and_is_cut_off() {
        try (SocketClient quick = server.browser();
                RawSocket slow = RawSocket.connect(server.port(), 4 * 1024)) {
            String token = quick.hello();
            quick.post("message-1", "Hello").await("accepted");
            quick.await("entries");
            slow.upgrade(server.channel.key().value(), WidgetServer.SHOP);
            slow.text("{\"type\":\"hello\",\"token\":\"" + token + "\"}");
            String long_ = "x".repeat(4_096);
            // Far more than both ends of the connection hold for a reader.
            for (int i = 0; i < 2_000; i++) {
                server.reply(token, long_);
                quick.awaitSeq(i + 2);
            }
            assertThat(server.connections.count()).isEqualTo(2);
            clock.advance(Duration.ofSeconds(31));
            // What is being written to the quick one from here on was begun by the new time.
            quick.send("{\"type\":\"ping\"}").await("heartbeat");
            server.connections.sweep();
            server.awaitCount(1);
            assertThatCode(() -> quick.send("{\"type\":\"ping\"}").await("heartbeat"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void answers_that_nobody_takes_end_the_socket() {
        try (RawSocket slow = RawSocket.connect(server.port(), 4 * 1024)) {
            slow.upgrade(server.channel.key().value(), WidgetServer.SHOP);
            slow.text("{\"type\":\"hello\"}");
            // More answers than both ends of the connection and the queue hold.
            int said = 60_000;
            for (int i = 0; i < said; i++) {
                slow.text("{\"type\":\"nonsense\"}");
            }
            int answers = 0;
            RawSocket.Frame frame = slow.read().orElseThrow();
            while (frame.opcode() == RawSocket.TEXT) {
                answers++;
                frame = slow.read().orElseThrow();
            }
            assertThat(frame.closeCode()).isEqualTo(CloseCode.TOO_SLOW.number());
            assertThat(answers).isLessThan(said);
        }
    }
}
