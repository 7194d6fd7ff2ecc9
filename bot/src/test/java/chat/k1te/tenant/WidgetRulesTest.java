package chat.k1te.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What owners decide about the chat on their site.
class WidgetRulesTest {
    private static Look saying(Map<String, Words> words) {
        return new Look(
                Optional.empty(),
                Optional.empty(),
                Look.Theme.AUTO,
                Look.Placement.END,
                Look.Launcher.AUTO,
                words,
                Optional.empty());
    }

    private static Words words(String heading, String welcome) {
        return new Words(text(heading), text(welcome), Optional.empty());
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Test
    void each_text_comes_in_the_readers_language_else_in_english_else_in_any() {
        Look look = saying(
                Map.of("uk", words("Питання?", ""), "en", words("Questions?", "Hello"), "de", words("", "Hallo")));

        assertThat(look.wordsIn("uk-UA")).isEqualTo(words("Питання?", "Hello"));
        assertThat(look.wordsIn("de")).isEqualTo(words("Questions?", "Hallo"));
        assertThat(look.wordsIn("")).isEqualTo(words("Questions?", "Hello"));
        assertThat(saying(Map.of("pl", words("", "Cześć"), "de", words("Fragen?", "Hallo")))
                        .wordsIn("uk"))
                .isEqualTo(words("Fragen?", "Hallo"));
        assertThat(Look.PLAIN.wordsIn("en")).isEqualTo(Words.NONE);
    }

    @Test
    void a_colour_is_read_from_what_people_type() {
        assertThat(Colour.read(" #2B6dEF ")).contains(new Colour("#2b6def"));
        assertThat(Colour.read("#fff")).isEmpty();
        assertThat(Colour.read("red")).isEmpty();
        assertThat(Colour.read("#2b6def;}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pricing", "/docs/*", "/ціни", "/a/b.html"})
    void a_greeting_is_for_paths(String page) {
        assertThat(GreetingRule.isPage(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pricing", "https://shop.example/", "/a b", "/*/b", "/a?b", "/a#b", "/**"})
    void a_greeting_is_for_nothing_else(String page) {
        assertThat(GreetingRule.isPage(page)).isFalse();
        assertThatThrownBy(() -> new GreetingRule(true, Duration.ZERO, List.of(page)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_asks_no_more_than_five_things_and_none_twice() {
        Form.Field email = new Form.Field("email", Map.of(), true);
        Form.Field own = new Form.Field("order", Map.of("uk", "Замовлення", "de", "Bestellung"), false);

        assertThat(own.labelIn("uk-UA")).contains("Замовлення");
        assertThat(own.labelIn("pl")).contains("Bestellung");
        assertThat(email.labelIn("en")).isEmpty();
        assertThatThrownBy(() -> new Form(true, List.of(email, email))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Form.Field("order", Map.of(), false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Form.Field("Order", Map.of("en", "Order"), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_embed_code_asks_for_the_look_only_when_the_closed_launcher_shows_it() {
        WidgetRules plain = WidgetRules.PLAIN;

        assertThat(plain.areSeenBeforeOpening()).isFalse();
        assertThat(plain.withLook(saying(Map.of("en", words("Hi", "")))).areSeenBeforeOpening())
                .isFalse();
        assertThat(plain.requiringIdentity(true).areSeenBeforeOpening()).isFalse();
        assertThat(plain.showingAvailability(true).areSeenBeforeOpening()).isTrue();
        assertThat(plain.withGreeting(new GreetingRule(true, Duration.ZERO, List.of()))
                        .areSeenBeforeOpening())
                .isTrue();
    }
}
