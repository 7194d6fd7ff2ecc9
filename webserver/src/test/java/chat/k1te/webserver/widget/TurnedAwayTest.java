package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.tenant.Channel;
import chat.k1te.testing.ManualClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every "no" of the socket: refused frames and closed sockets.
class TurnedAwayTest {
    private final WidgetServer server = WidgetServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void each_refusal_has_its_code_and_a_sentence_in_the_visitors_language() {
        try (SocketClient browser = server.browser()) {
            browser.send("{\"type\":\"hello\",\"lang\":\"uk-UA\"}").await("welcome");
            browser.await("caught-up");
            assertRefused(browser.post("message-1", "   "), "empty", "нічого");
            assertRefused(browser.post("message-2", "x".repeat(4_097)), "too-long", "4\u00a0096");
            assertRefused(browser.post("short", "Hello"), "bad-id", "оновіть");
            assertRefused(browser.send("{\"type\":\"post\",\"id\":\"message-3\"}"), "bad-frame", "оновіть");
            assertRefused(browser.send("{\"type\":\"dance\"}"), "unknown-type", "оновіть");
            assertRefused(browser.send("no json"), "bad-frame", "оновіть");
            assertRefused(browser.send("{\"type\":\"hello\"}"), "bad-frame", "оновіть");
        }
    }

    @Test
    void a_visitor_who_is_erased_is_told_on_every_socket_and_begins_anew() {
        try (SocketClient first = server.browser();
                SocketClient second = server.browser();
                SocketClient again = server.browser();
                SocketClient anew = server.browser()) {
            String token = spoken(first);
            second.hello(token, 0).await("welcome");
            second.await("entries");
            second.await("caught-up");

            server.erase(token);

            assertThat(first.awaitClose().code()).isEqualTo(CloseCode.BAD_TOKEN.number());
            assertThat(second.awaitClose().code()).isEqualTo(CloseCode.BAD_TOKEN.number());
            again.hello(token, 3);
            assertThat(again.awaitClose().code()).isEqualTo(CloseCode.BAD_TOKEN.number());
            String another = anew.hello();
            assertThat(another).isNotEqualTo(token);
            anew.post("message-1", "Hello");
            assertThat(anew.await("accepted").path("seq").longValue()).isEqualTo(1);
        }
    }

    @Test
    void a_visitor_who_is_erased_by_another_server_is_told_with_the_next_heartbeat() {
        try (SocketClient browser = server.browser()) {
            String token = spoken(browser);
            server.eraseFromAnotherServer(token);
            browser.send("{\"type\":\"ping\"}");
            assertThat(browser.awaitClose().code()).isEqualTo(CloseCode.BAD_TOKEN.number());
        }
    }

    /// The token of a browser that has said something and read it again.
    private static String spoken(SocketClient browser) {
        String token = browser.hello();
        browser.post("message-1", "Hello");
        browser.await("accepted");
        browser.await("entries");
        return token;
    }

    @Test
    void who_writes_faster_than_a_person_is_told_when_to_go_on() {
        ManualClock clock = new ManualClock();
        try (WidgetServer still = new WidgetServer(SocketRules.STANDARD, clock);
                SocketClient browser = still.browser()) {
            browser.hello();
            for (int i = 0; i < SocketRules.STANDARD.postBurst(); i++) {
                browser.post("message-" + i, "Hello");
            }
            browser.post("message-x", "Hello");
            JsonNode frame = browser.await("accepted");
            while (!frame.path("type").textValue().equals("refused")) {
                frame = browser.next();
            }
            assertThat(frame.path("code").textValue()).isEqualTo("rate-limited");
            assertThat(frame.path("id").textValue()).isEqualTo("message-x");
            clock.advance(Duration.ofMillis(frame.path("retryAfterMs").longValue()));
            browser.post("message-x", "Hello");
            do {
                frame = browser.next();
            } while (frame.path("type").textValue().equals("entries"));
            assertThat(frame.path("type").textValue()).isEqualTo("accepted");
        }
    }

    @Test
    void each_reason_to_close_has_its_code() {
        Channel free = server.bound("Free", Set.of());
        Channel waiting = server.kept(server.unbound("Waiting", Set.of()));
        assertClosed(SocketClient.open(server.socketOf("nosuchkey"), WidgetServer.SHOP), CloseCode.UNKNOWN_CHANNEL);
        assertClosed(server.browser(waiting, WidgetServer.SHOP), CloseCode.UNKNOWN_CHANNEL);
        assertClosed(server.browser(server.channel, "https://elsewhere.example"), CloseCode.NOT_ALLOWED_HERE);
        assertClosed(server.browser(free, "null"), CloseCode.NOT_ALLOWED_HERE);
        assertClosed(server.browser().send("{\"type\":\"ping\"}"), CloseCode.BAD_FRAME);
        assertClosed(server.browser().send("no json"), CloseCode.BAD_FRAME);
        assertClosed(server.browser().hello("v_unknown", 0), CloseCode.BAD_TOKEN);
        try (SocketClient own = server.browser(server.channel, WidgetServer.OWN)) {
            assertThat(own.hello()).isNotEmpty();
        }
    }

    @Test
    void a_token_of_another_channel_is_unknown() {
        Channel other = server.bound("Other", Set.of());
        try (SocketClient browser = server.browser()) {
            String token = browser.hello();
            browser.post("message-1", "Hello").await("accepted");
            assertClosed(server.browser(other, WidgetServer.SHOP).hello(token, 0), CloseCode.BAD_TOKEN);
        }
    }

    @Test
    void a_channel_that_loses_its_group_takes_no_first_words() {
        Channel leaving = server.bound("Leaving", Set.of());
        try (SocketClient browser = server.browser(leaving, WidgetServer.SHOP)) {
            browser.hello();
            server.kept(new Channel(
                    leaving.id(),
                    leaving.tenant(),
                    leaving.bot(),
                    leaving.key(),
                    leaving.name(),
                    Optional.empty(),
                    Optional.empty(),
                    leaving.rules(),
                    leaving.trouble(),
                    leaving.createdAt(),
                    1));
            browser.post("message-1", "Hello");
            assertThat(browser.awaitClose().code()).isEqualTo(CloseCode.UNKNOWN_CHANNEL.number());
        }
    }

    private static void assertRefused(SocketClient browser, String code, String word) {
        JsonNode refused = browser.await("refused");
        assertThat(refused.path("code").textValue()).isEqualTo(code);
        assertThat(refused.path("text").textValue()).contains(word);
    }

    private static void assertClosed(SocketClient browser, CloseCode why) {
        assertThat(browser.awaitClose()).isEqualTo(new SocketClient.Closed(why.number(), why.reason()));
    }
}
