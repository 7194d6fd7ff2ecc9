package chat.k1te.thread;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.thread.VisitorDetails.Claims;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is known of a visitor, by whoever said it.
class VisitorDetailsTest {
    private static Claims texts(String... pairs) {
        return new Claims(
                IntStream.range(0, pairs.length / 2)
                        .boxed()
                        .collect(Collectors.toMap(i -> pairs[2 * i], i -> pairs[2 * i + 1])),
                Map.of());
    }

    private static Claims attributes(int count) {
        return new Claims(
                Map.of(),
                IntStream.range(0, count)
                        .mapToObj(i -> "a" + i)
                        .collect(Collectors.toMap(Function.identity(), label -> "of " + label)));
    }

    private static VisitorDetails told(VisitorDetails before, Claims claims) {
        return before.told(claims).orElseThrow();
    }

    private static VisitorDetails anna() {
        Claims claims = new Claims(
                Map.of(VisitorDetails.ID, "7", VisitorDetails.NAME, "Anna", VisitorDetails.EMAIL, "anna@shop.example"),
                Map.of("plan", "gold"));
        return VisitorDetails.NONE.signed(claims).orElseThrow();
    }

    @Test
    void what_is_missing_stays_and_what_is_empty_is_taken_away() {
        VisitorDetails first =
                told(VisitorDetails.NONE, texts(VisitorDetails.NAME, "Anna", VisitorDetails.PHONE, "+380 44 1"));
        VisitorDetails then = told(first, texts(VisitorDetails.PHONE, " ", VisitorDetails.EMAIL, "a@b"));
        assertThat(then.name()).contains("Anna");
        assertThat(then.phone()).isEmpty();
        assertThat(then.email()).contains("a@b");
        assertThat(then.verified()).isFalse();
    }

    @Test
    void every_text_is_one_line() {
        VisitorDetails details = told(
                VisitorDetails.NONE,
                new Claims(Map.of(VisitorDetails.NAME, " An\nna\u0000\u2028 K "), Map.of("a", "b\tc")));
        assertThat(details.name()).contains("An na K");
        assertThat(details.attributes()).containsEntry("a", "b c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "@", "anna@", "@shop.example", "an na@shop.example", "a@b@c"})
    void an_address_that_is_none_is_refused(String email) {
        assertThat(VisitorDetails.NONE.told(texts(VisitorDetails.EMAIL, email))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@name", "a.b", "назва", "01234567890123456789012345678901234567890"})
    void a_label_that_can_not_be_shown_is_refused(String label) {
        assertThat(VisitorDetails.NONE.told(new Claims(Map.of(), Map.of(label, "x"))))
                .isEmpty();
    }

    @Test
    void what_is_too_long_or_too_much_is_refused() {
        assertThat(VisitorDetails.NONE.told(texts(VisitorDetails.NAME, "x".repeat(129))))
                .isEmpty();
        assertThat(VisitorDetails.NONE.told(texts(VisitorDetails.PHONE, "1".repeat(41))))
                .isEmpty();
        assertThat(VisitorDetails.NONE.told(new Claims(Map.of(), Map.of("a", "x".repeat(501)))))
                .isEmpty();
        assertThat(VisitorDetails.NONE.told(attributes(21))).isEmpty();
        VisitorDetails full = told(VisitorDetails.NONE, attributes(20));
        assertThat(full.told(new Claims(Map.of(), Map.of("one more", "x")))).isEmpty();
        assertThat(full.told(new Claims(Map.of(), Map.of("one more", "x", "a0", ""))))
                .isPresent();
    }

    @Test
    void nobody_but_the_site_changes_what_the_site_has_signed() {
        VisitorDetails details = told(
                anna(),
                new Claims(
                        Map.of(
                                VisitorDetails.NAME, "The owner",
                                VisitorDetails.ID, "1",
                                VisitorDetails.EMAIL, "",
                                VisitorDetails.PHONE, "+380 44 1"),
                        Map.of("plan", "platinum", "order", "15")));
        assertThat(details.name()).contains("Anna");
        assertThat(details.email()).contains("anna@shop.example");
        assertThat(details.externalId()).contains("7");
        assertThat(details.attributes()).containsEntry("plan", "gold").containsEntry("order", "15");
        assertThat(details.phone()).contains("+380 44 1");
        assertThat(details.isSigned(VisitorDetails.NAME)).isTrue();
        assertThat(details.isSigned(VisitorDetails.PHONE)).isFalse();
        assertThat(details.isSigned("order")).isFalse();
        assertThat(details.verified()).isTrue();
    }

    @Test
    void what_the_site_signs_takes_the_place_of_what_it_signed_before() {
        VisitorDetails before = told(anna(), texts(VisitorDetails.PHONE, "+380 44 1"));
        VisitorDetails after = before.signed(texts(VisitorDetails.ID, "7", VisitorDetails.NAME, "Anna K"))
                .orElseThrow();
        assertThat(after.name()).contains("Anna K");
        assertThat(after.email()).isEmpty();
        assertThat(after.attributes()).isEmpty();
        assertThat(after.phone()).contains("+380 44 1");
    }

    @Test
    void a_signature_for_nobody_is_none() {
        assertThat(VisitorDetails.NONE.signed(texts(VisitorDetails.NAME, "Anna")))
                .isEmpty();
    }
}
