package chat.k1te.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest extends WithTelegram {
    private static final Duration SOON = Duration.ofSeconds(5);

    @BeforeEach
    void start() {
        ira.start();
    }

    private HttpResponse<String> send() {
        return bot.post("sendMessage", "application/json", text(ira.id(), "Hello"));
    }

    private long hellos() {
        return telegram.messages(ira.id()).stream()
                .filter(message -> message.text().equals("Hello"))
                .count();
    }

    @Test
    void too_many_requests_says_how_long_in_body_and_header() {
        telegram.faults().failNext(1, "sendMessage", Fault.tooManyRequests(8));

        HttpResponse<String> refused = send();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("8");
        assertThat(refused.body())
                .isEqualTo("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 8\","
                        + "\"parameters\":{\"retry_after\":8}}");
        assertThat(send().statusCode()).isEqualTo(200);
        assertThat(hellos()).isEqualTo(1);
    }

    @Test
    void a_fault_for_one_chat_leaves_the_others_alone() {
        Person max = telegram.person("Max", "en");
        max.start();
        telegram.faults().failNext(1, "sendMessage", max.id(), Fault.serverError());

        bot.ok("sendMessage", text(ira.id(), "Hello"));
        assertThat(bot.refusal("sendMessage", text(max.id(), "Hello"))).isEqualTo("Internal Server Error: restart");
    }

    @Test
    void a_gateway_answers_with_a_page() {
        telegram.faults().failNext(1, "sendMessage", Fault.badGateway());

        HttpResponse<String> page = send();

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<html>");
    }

    @Test
    void a_dropped_connection_leaves_no_effect_before_and_one_after() {
        telegram.faults().failEvery(call -> call.method().equals("sendMessage"), Fault.dropBefore());
        assertThatThrownBy(this::send).isInstanceOf(UncheckedIOException.class);
        assertThat(hellos()).isZero();

        telegram.faults().clear();
        telegram.faults().failNext(1, "sendMessage", Fault.dropAfter());
        assertThatThrownBy(this::send).isInstanceOf(UncheckedIOException.class);

        assertThat(hellos()).isEqualTo(1);
        assertThat(telegram.calls().getLast().outcome()).isEqualTo(new Call.Outcome(0, true));
    }

    @Test
    void a_call_that_hangs_goes_on_when_it_is_released() {
        telegram.faults().failNext(1, "sendMessage", Fault.hang());
        CompletableFuture<HttpResponse<String>> hanging = CompletableFuture.supplyAsync(this::send);
        assertThat(telegram.faults().awaitHanging(1, SOON)).isTrue();
        assertThat(hellos()).isZero();

        telegram.faults().releaseHanging();

        assertThat(hanging.orTimeout(5, TimeUnit.SECONDS).join().statusCode()).isEqualTo(200);
        assertThat(hellos()).isEqualTo(1);
    }

    @Test
    void an_effect_can_be_there_although_the_answer_says_no() {
        telegram.faults().failNext(1, "sendMessage", Fault.afterEffect(Fault.badGateway()));

        assertThat(send().statusCode()).isEqualTo(502);
        assertThat(hellos()).isEqualTo(1);
    }

    @Test
    void a_plan_decides_call_by_call() {
        Random random = new Random(7);
        telegram.faults().plan(_ -> random.nextBoolean() ? Optional.of(Fault.serverError()) : Optional.empty());

        long good =
                IntStream.range(0, 20).filter(_ -> send().statusCode() == 200).count();

        assertThat(good).isBetween(1L, 19L).isEqualTo(hellos());
    }

    @Test
    void a_slow_answer_comes_after_its_effect_is_asked_for() {
        telegram.faults().failNext(1, "sendMessage", Fault.slow(Duration.ofMillis(50)));

        assertThat(send().statusCode()).isEqualTo(200);
        assertThat(hellos()).isEqualTo(1);
        assertThat(telegram.faults().counts()).containsExactly(Map.entry(FaultKind.SLOW, 1L));
    }

    @Test
    void the_same_seed_lets_the_same_calls_fail() {
        FaultRates rates = FaultRates.none()
                .with(FaultKind.TOO_MANY_REQUESTS, 0.2)
                .with(FaultKind.SERVER_ERROR, 0.2)
                .with(FaultKind.BAD_GATEWAY, 0.2);
        telegram.faults().random(42, rates);
        List<Integer> first = statuses();
        telegram.faults().random(42, rates, call -> call.method().equals("sendMessage"));

        assertThat(statuses()).isEqualTo(first).contains(200, 429, 500, 502);
        assertThat(telegram.faults().counts().get(FaultKind.BAD_GATEWAY))
                .isEqualTo(2 * first.stream().filter(status -> status == 502).count());
        telegram.faults().random(43, rates);
        assertThat(statuses()).isNotEqualTo(first);
    }

    private List<Integer> statuses() {
        return IntStream.range(0, 40).map(_ -> send().statusCode()).boxed().toList();
    }

    @Test
    void updates_can_come_twice_and_behind_what_nobody_can_read() {
        bot.drain();
        telegram.faults()
                .random(
                        1,
                        FaultRates.none()
                                .with(FaultKind.DUPLICATED_UPDATE, 1)
                                .with(FaultKind.MALFORMED_UPDATE, 1)
                                .with(FaultKind.UNKNOWN_UPDATE, 1));

        ira.say(ira.id(), "Hello");

        JsonNode updates = bot.updates("{}");
        assertThat(updates.path(0).path("message").path("message_id").asText()).isEqualTo("x");
        assertThat(updates.path(1).has("something_new")).isTrue();
        assertThat(updates.path(2)).isEqualTo(updates.path(3));
        assertThat(telegram.faults().counts().get(FaultKind.DUPLICATED_UPDATE)).isEqualTo(1);
    }

    @Test
    void what_is_delayed_comes_after_others_or_after_a_moment() {
        Person max = telegram.person("Max", "en");
        max.start();
        bot.drain();
        telegram.faults().random(9, FaultRates.none().with(FaultKind.DELAYED_UPDATE, 1));
        ira.say(ira.id(), "Ira");
        CompletableFuture<JsonNode> poll = CompletableFuture.supplyAsync(() -> bot.updates("{\"timeout\":20}"));

        assertThat(poll.orTimeout(5, TimeUnit.SECONDS)
                        .join()
                        .path(0)
                        .path("message")
                        .path("text")
                        .asText())
                .isEqualTo("Ira");
        assertThat(telegram.faults().counts()).containsEntry(FaultKind.DELAYED_UPDATE, 1L);
    }

    @Test
    void chats_are_mixed_up_and_each_keeps_its_order() {
        Person max = telegram.person("Max", "en");
        max.start();
        bot.drain();
        telegram.faults().random(5, FaultRates.none().with(FaultKind.DELAYED_UPDATE, 0.5));
        for (int i = 0; i < 10; i++) {
            ira.say(ira.id(), "Ira " + i);
            max.say(max.id(), "Max " + i);
        }
        telegram.faults().clear();

        List<String> texts = bot.updates("{}")
                .valueStream()
                .map(update -> update.path("message").path("text").asText())
                .toList();

        assertThat(texts).hasSize(20);
        assertThat(texts).filteredOn(text -> text.startsWith("Ira")).isSorted();
        assertThat(texts).filteredOn(text -> text.startsWith("Max")).isSorted();
        assertThat(IntStream.range(0, 20).filter(i -> !texts.get(i).equals((i % 2 == 0 ? "Ira " : "Max ") + i / 2)))
                .isNotEmpty();
    }
}
