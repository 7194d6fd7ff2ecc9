package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a visitor's browser gets, said by a real one's websocket.
class WidgetSocketTest {
    private final WidgetServer server = WidgetServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void somebody_new_is_given_a_token_and_an_empty_thread() {
        try (SocketClient browser = server.browser()) {
            browser.send("{\"type\":\"hello\"}");
            JsonNode welcome = browser.await("welcome");
            assertThat(welcome.path("token").textValue()).startsWith("v_");
            assertThat(welcome.path("channel").path("name").textValue()).isEqualTo("Acme");
            assertThat(welcome.path("rev").longValue()).isZero();
            assertThat(browser.await("caught-up").path("rev").longValue()).isZero();
        }
    }

    @Test
    void a_message_is_accepted_before_it_is_shown() {
        try (SocketClient browser = server.browser()) {
            browser.hello();
            browser.post("message-1", "Hello");
            assertThat(browser.await("accepted").path("seq").longValue()).isEqualTo(1);
            JsonNode entry = browser.await("entries").path("entries").path(0);
            assertThat(entry.path("id").textValue()).isEqualTo("message-1");
            assertThat(entry.path("content").path("text").textValue()).isEqualTo("Hello");
        }
    }

    @Test
    void a_message_sent_again_is_accepted_in_its_old_place_and_kept_once() {
        try (SocketClient browser = server.browser()) {
            String token = browser.hello();
            browser.post("message-1", "Hello");
            browser.await("accepted");
            browser.await("entries");
            browser.post("message-1", "Hello");
            assertThat(browser.await("accepted").path("seq").longValue()).isEqualTo(1);
            assertThat(server.messagesOf(token)).isEqualTo(1);
        }
    }

    @Test
    void an_operators_answer_reaches_every_socket_of_the_visitor() {
        try (SocketClient first = server.browser();
                SocketClient second = server.browser()) {
            String token = first.hello();
            first.post("message-1", "Hello");
            first.await("accepted");
            first.await("entries");
            second.hello(token, 0).await("welcome");
            second.await("entries");
            second.await("caught-up");

            server.reply(token, "Good day");

            for (SocketClient each : Set.of(first, second)) {
                JsonNode entries = each.await("entries");
                assertThat(entries.path("entries").path(0).path("name").textValue())
                        .isEqualTo("Max");
            }
        }
    }

    @Test
    void a_browser_that_was_away_gets_what_is_newer_than_its_cursor() {
        String token;
        long cursor;
        try (SocketClient browser = server.browser()) {
            token = browser.hello();
            browser.post("message-1", "Hello");
            browser.await("accepted");
            cursor = browser.await("entries").path("rev").longValue();
        }
        server.reply(token, "one");
        server.reply(token, "two");
        try (SocketClient browser = server.browser()) {
            browser.hello(token, cursor);
            assertThat(browser.await("welcome").has("token")).isFalse();
            JsonNode entries = browser.await("entries").path("entries");
            assertThat(entries)
                    .extracting(entry -> entry.path("content").path("text").textValue())
                    .containsExactly("one", "two");
            browser.await("caught-up");
        }
    }

    @Test
    void a_visitor_who_has_said_something_gets_a_link_into_telegram_for_their_own_thread() {
        try (SocketClient browser = server.browser()) {
            String token = browser.hello();
            browser.send("{\"type\":\"handoff\"}");
            assertThat(browser.await("refused").path("code").textValue()).isEqualTo("nothing-said");
            browser.post("message-1", "Hello").await("accepted");
            browser.await("entries");
            browser.send("{\"type\":\"handoff\"}");
            String url = browser.await("handoff").path("url").textValue();
            assertThat(url).startsWith("https://t.me/acme_bot?start=v_");
            String code = url.substring(url.indexOf("v_") + 2);
            assertThat(server.threadBehind(code)).contains(server.thread(token));
        }
    }

    @Test
    void while_the_bot_is_not_known_the_visitor_is_asked_to_try_later() {
        server.botAddress = Optional.empty();
        try (SocketClient browser = server.browser()) {
            browser.hello();
            browser.post("message-1", "Hello").await("accepted");
            browser.await("entries");
            browser.send("{\"type\":\"handoff\"}");
            JsonNode refused = browser.await("refused");
            assertThat(refused.path("code").textValue()).isEqualTo("busy");
            assertThat(refused.path("retryAfterMs").asLong()).isPositive();
        }
    }

    @Test
    void a_cursor_beyond_the_newest_change_gets_everything_anew() {
        try (SocketClient first = server.browser();
                SocketClient second = server.browser()) {
            String token = first.hello();
            first.post("message-1", "Hello").await("accepted");
            second.hello(token, 1_000).await("welcome");
            assertThat(second.await("entries").path("entries")).hasSize(1);
        }
    }

    @Test
    void a_long_thread_comes_in_frames_that_keep_to_the_limit() {
        String text = "\u0001".repeat(4_096);
        try (SocketClient first = server.browser();
                SocketClient second = server.browser()) {
            String token = first.hello();
            first.post("message-1", "Hello").await("accepted");
            int answers = 24;
            for (int i = 0; i < answers; i++) {
                server.reply(token, "x" + text.substring(1));
            }
            second.hello(token, 0).await("welcome");
            int entries = 0;
            int frames = 0;
            while (entries < answers + 1) {
                JsonNode frame = second.await("entries");
                assertThat(frame.toString().length()).isLessThan(SocketRules.SERVER_FRAME_BYTES);
                entries += frame.path("entries").size();
                frames++;
            }
            assertThat(frames).isGreaterThan(1);
            second.await("caught-up");
        }
    }

    @Test
    void older_messages_come_by_their_places() {
        try (SocketClient browser = server.browser()) {
            String token = browser.hello();
            browser.post("message-1", "Hello").await("accepted");
            browser.await("entries");
            for (int i = 2; i <= 5; i++) {
                server.reply(token, "answer " + i);
                browser.await("entries");
            }
            browser.send("{\"type\":\"history\",\"before\":5,\"limit\":2}");
            JsonNode history = browser.await("history");
            assertThat(history.path("entries"))
                    .extracting(entry -> entry.path("seq").intValue())
                    .containsExactly(3, 4);
            assertThat(history.path("more").booleanValue()).isTrue();
            browser.send("{\"type\":\"history\",\"before\":3}");
            assertThat(browser.await("history").path("more").booleanValue()).isFalse();
        }
    }

    @Test
    void a_ping_is_answered_with_the_newest_change() {
        try (SocketClient browser = server.browser()) {
            browser.hello();
            browser.post("message-1", "Hello").await("accepted");
            browser.await("entries");
            browser.send("{\"type\":\"ping\"}");
            assertThat(browser.await("heartbeat").path("rev").longValue()).isEqualTo(1);
        }
    }

    @Test
    void a_heartbeat_comes_by_itself_and_brings_what_no_notice_told_of() {
        try (WidgetServer quick =
                        new WidgetServer(Rules.heartbeatEvery(Duration.ofMillis(300)), InstantSource.system());
                SocketClient browser = quick.browser()) {
            String token = browser.hello();
            browser.post("message-1", "Hello").await("accepted");
            browser.await("entries");
            quick.replyFromAnotherServer(token, "Good day");
            JsonNode frame = browser.next();
            while (frame.path("type").textValue().equals("heartbeat")) {
                frame = browser.next();
            }
            assertThat(frame.path("entries")
                            .path(0)
                            .path("content")
                            .path("text")
                            .textValue())
                    .isEqualTo("Good day");
            assertThat(browser.await("heartbeat").path("rev").longValue())
                    .isEqualTo(frame.path("rev").longValue());
        }
    }
}
