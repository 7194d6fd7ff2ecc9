package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.thread.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who a visitor is, as their browsers say it and as the site has signed it.
class IdentitySocketTest {
    private final WidgetServer server = WidgetServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private String jwt(String person, String name) {
        return jwt(server.channel, person, name, Instant.now().plus(Duration.ofHours(1)));
    }

    private String jwt(Channel channel, String person, String name, Instant until) {
        JWTClaimsSet claims = Signatures.of(person, until).claim("name", name).build();
        return Signatures.signed(claims, server.secret(channel));
    }

    private static SocketClient hello(SocketClient browser, String more) {
        return browser.send("{\"type\":\"hello\"%s}".formatted(more));
    }

    private static String signed(String jwt) {
        return ",\"jwt\":\"%s\"".formatted(jwt);
    }

    private static String with(String token) {
        return ",\"token\":\"%s\"".formatted(token);
    }

    private static void say(SocketClient browser, String id, String text) {
        browser.post(id, text).await("accepted");
        browser.await("entries");
    }

    private static String welcomed(SocketClient browser) {
        String token = browser.await("welcome").path("token").asText();
        return token;
    }

    @Test
    void what_is_said_before_the_first_words_is_kept_with_them() {
        try (SocketClient browser = server.browser()) {
            hello(browser, ",\"visitor\":{\"name\":\"Anna\",\"attributes\":{\"plan\":\"gold\",\"orders\":3}}");
            String token = welcomed(browser);
            browser.await("caught-up");
            browser.send("{\"type\":\"introduce\",\"email\":\"anna@shop.example\"}");
            assertThat(browser.await("introduced").path("verified").booleanValue())
                    .isFalse();
            say(browser, "message-1", "Hello");
            Visitor visitor = server.visitor(token);
            assertThat(visitor.details().name()).contains("Anna");
            assertThat(visitor.details().email()).contains("anna@shop.example");
            assertThat(visitor.details().attributes()).containsEntry("orders", "3");
        }
    }

    @Test
    void later_it_changes_what_is_known() {
        try (SocketClient browser = server.browser()) {
            String token = browser.hello();
            say(browser, "message-1", "Hello");
            browser.send("{\"type\":\"introduce\",\"name\":\"Anna\"}").await("introduced");
            assertThat(server.visitor(token).details().name()).contains("Anna");
            browser.send("{\"type\":\"introduce\",\"name\":\"\"}").await("introduced");
            assertThat(server.visitor(token).details().name()).isEmpty();
        }
    }

    @Test
    void what_can_not_be_kept_is_refused_and_the_talk_goes_on() {
        try (SocketClient browser = server.browser()) {
            hello(browser, ",\"visitor\":{\"email\":\"anna\"}");
            welcomed(browser);
            assertThat(Set.of(browser.next(), browser.next()))
                    .extracting(frame ->
                            frame.path("type").asText() + frame.path("code").asText())
                    .containsExactlyInAnyOrder("caught-up", "refusedbad-details");
            browser.send("{\"type\":\"introduce\",\"email\":\"anna\"}");
            assertThat(browser.await("refused").path("code").asText()).isEqualTo("bad-details");
            browser.send("{\"type\":\"introduce\",\"email\":7}");
            assertThat(browser.await("refused").path("code").asText()).isEqualTo("bad-frame");
            say(browser, "message-1", "Hello");
        }
    }

    @Test
    void a_signed_person_has_one_thread_on_two_devices() {
        try (SocketClient phone = server.browser();
                SocketClient desk = server.browser()) {
            hello(phone, signed(jwt("7", "Anna")));
            String token = welcomed(phone);
            phone.await("caught-up");
            hello(desk, signed(jwt("7", "Anna")));
            assertThat(welcomed(desk)).isEqualTo(token);
            desk.await("caught-up");
            say(phone, "message-1", "from the phone");
            assertThat(text(desk.await("entries"))).isEqualTo("from the phone");
            desk.post("message-2", "from the desk").await("accepted");
            assertThat(text(desk.await("entries"))).isEqualTo("from the desk");
            assertThat(server.messagesOf(token)).isEqualTo(2);
            assertThat(server.visitor(token).details().verified()).isTrue();
        }
    }

    private static String text(JsonNode entries) {
        return entries.path("entries").path(0).path("content").path("text").asText();
    }

    @Test
    void both_devices_may_say_the_first_words_at_once() {
        try (SocketClient phone = server.browser();
                SocketClient desk = server.browser()) {
            hello(phone, signed(jwt("7", "Anna")));
            String token = welcomed(phone);
            phone.await("caught-up");
            hello(desk, signed(jwt("7", "Anna")));
            desk.await("welcome");
            desk.await("caught-up");
            phone.post("message-1", "one");
            desk.post("message-2", "two");
            phone.awaitSeqAmongAnswers(2);
            assertThat(server.messagesOf(token)).isEqualTo(2);
        }
    }

    @Test
    void who_was_nobody_and_signs_in_finds_their_own_thread_and_the_other_stays_the_browsers() {
        String anonymous;
        try (SocketClient browser = server.browser()) {
            anonymous = browser.hello();
            say(browser, "message-1", "as nobody");
        }
        try (SocketClient browser = server.browser()) {
            hello(browser, signed(jwt("7", "Anna")));
            assertThat(welcomed(browser)).isNotEqualTo(anonymous);
            assertThat(browser.await("caught-up").path("rev").longValue()).isZero();
        }
        try (SocketClient browser = server.browser()) {
            browser.hello(anonymous, 0).await("welcome");
            assertThat(text(browser.await("entries"))).isEqualTo("as nobody");
        }
    }

    @Test
    void a_token_of_somebody_else_is_no_token_of_this_person() {
        try (SocketClient browser = server.browser();
                SocketClient other = server.browser()) {
            String anonymous = browser.hello();
            hello(other, with(anonymous) + signed(jwt("7", "Anna")));
            assertThat(other.awaitClose().code()).isEqualTo(4401);
        }
    }

    @Test
    void without_a_signature_the_token_of_a_signed_person_opens_nothing() {
        String token;
        try (SocketClient browser = server.browser()) {
            hello(browser, signed(jwt("7", "Anna")));
            token = welcomed(browser);
            browser.await("caught-up");
            say(browser, "message-1", "Hello");
        }
        try (SocketClient browser = server.browser()) {
            hello(browser, with(token));
            assertThat(browser.await("refused").path("code").asText()).isEqualTo("identity-required");
            assertThat(browser.awaitClose().code()).isEqualTo(4410);
        }
        try (SocketClient browser = server.browser()) {
            hello(browser, with(token) + signed(jwt("7", "Anna")));
            assertThat(browser.await("welcome").has("token")).isFalse();
            assertThat(text(browser.await("entries"))).isEqualTo("Hello");
        }
    }

    @Test
    void a_signature_that_is_none_or_over_is_said_in_words_and_by_a_code_of_its_own() {
        Channel other = server.bound("Other", Set.of(WidgetServer.SHOP));
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        Instant over = Instant.now().minus(Duration.ofMinutes(5));
        turnedAway(jwt(other, "7", "Anna", soon), "bad-signature", 4411);
        turnedAway(jwt(server.channel, "7", "Anna", over), "signature-expired", 4412);
        turnedAway("a.b.c", "bad-signature", 4411);
    }

    private void turnedAway(String jwt, String code, int closed) {
        try (SocketClient browser = server.browser()) {
            hello(browser, signed(jwt));
            assertThat(browser.await("refused").path("code").asText()).isEqualTo(code);
            assertThat(browser.awaitClose().code()).isEqualTo(closed);
        }
    }

    @Test
    void where_the_owner_wants_it_only_signed_persons_get_in() {
        Channel closed = server.kept(server.unbound("Closed", Set.of(WidgetServer.SHOP))
                .boundTo(server.channel.group().orElseThrow())
                .withRules(ChannelRules.NONE.withWidget(WidgetRules.PLAIN.requiringIdentity(true))));
        try (SocketClient browser = server.browser(closed, WidgetServer.SHOP)) {
            browser.send("{\"type\":\"hello\"}");
            assertThat(browser.await("refused").path("code").asText()).isEqualTo("identity-required");
            assertThat(browser.awaitClose().code()).isEqualTo(4410);
        }
        try (SocketClient browser = server.browser(closed, WidgetServer.SHOP)) {
            hello(browser, signed(jwt(closed, "7", "Anna", Instant.now().plus(Duration.ofHours(1)))));
            browser.await("welcome");
        }
    }

    @Test
    void what_the_page_says_changes_nothing_that_the_site_has_signed() {
        try (SocketClient browser = server.browser()) {
            hello(browser, signed(jwt("7", "Anna")) + ",\"visitor\":{\"name\":\"The owner\",\"phone\":\"1\"}");
            String token = welcomed(browser);
            browser.await("caught-up");
            say(browser, "message-1", "Hello");
            browser.send("{\"type\":\"introduce\",\"name\":\"The owner\"}");
            assertThat(browser.await("introduced").path("verified").booleanValue())
                    .isTrue();
            assertThat(server.visitor(token).details().name()).contains("Anna");
            assertThat(server.visitor(token).details().phone()).contains("1");
        }
    }

    @Test
    void a_new_signature_is_for_the_same_person_or_refused() {
        try (SocketClient browser = server.browser()) {
            hello(browser, signed(jwt("7", "Anna")));
            String token = welcomed(browser);
            browser.await("caught-up");
            say(browser, "message-1", "Hello");
            browser.send("{\"type\":\"introduce\"%s}".formatted(signed(jwt("7", "Anna K"))));
            assertThat(browser.await("introduced").path("verified").booleanValue())
                    .isTrue();
            assertThat(server.visitor(token).details().name()).contains("Anna K");
            browser.send("{\"type\":\"introduce\"%s}".formatted(signed(jwt("8", "Bob"))));
            assertThat(browser.await("refused").path("code").asText()).isEqualTo("bad-signature");
        }
        try (SocketClient browser = server.browser()) {
            browser.hello();
            browser.send("{\"type\":\"introduce\"%s}".formatted(signed(jwt("7", "Anna"))));
            assertThat(browser.await("refused").path("code").asText()).isEqualTo("bad-signature");
        }
    }

    @Test
    void what_was_closed_is_rated_and_every_tab_sees_it() {
        try (SocketClient browser = server.browser()) {
            String token = browser.hello();
            say(browser, "message-1", "Hello");
            browser.send("{\"type\":\"rate\",\"score\":5}");
            assertThat(browser.await("refused").path("code").asText()).isEqualTo("not-closed");
            server.close(token);
            assertThat(browser.await("entries")
                            .path("entries")
                            .path(0)
                            .path("event")
                            .asText())
                    .isEqualTo("closed");
            browser.send("{\"type\":\"rate\",\"score\":4,\"comment\":\" quick \"}");
            browser.await("rated");
            JsonNode entry = browser.await("entries").path("entries").path(0);
            assertThat(entry.path("rating").path("score").intValue()).isEqualTo(4);
            assertThat(entry.path("rating").path("comment").asText()).isEqualTo("quick");
            browser.send("{\"type\":\"rate\",\"score\":6}");
            assertThat(browser.await("refused").path("code").asText()).isEqualTo("bad-frame");
        }
    }
}
