package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bot speaks every language wholly.
class BotTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/chat/k1te/telegram");
    private static final Path CODE = Path.of("src/main/java/chat/k1te/telegram");

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.list(CODE)) {
            return files.map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_arguments() throws IOException {
        Properties english = texts("texts.properties");
        Properties ukrainian = texts("texts_uk.properties");
        assertThat(new TreeSet<>(ukrainian.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(ukrainian.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    private static TreeSet<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)}")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_uk.properties"})
    void no_text_has_an_apostrophe_that_the_format_would_swallow(String file) throws IOException {
        assertThat(texts(file).values()).noneMatch(text -> text.toString().contains("'"));
    }

    @ParameterizedTest
    @CsvSource({"texts.properties, one other", "texts_uk.properties, one few many"})
    void what_is_counted_has_every_form_of_its_language(String file, String forms) throws IOException {
        Properties texts = texts(file);
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.startsWith("count."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(texts.getProperty(key).split(" \\| "))
                        .extracting(form -> form.substring(0, form.indexOf(' ')))
                        .containsExactly(forms.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 minutes, 0 хвилин",
        "1, 1 minute, 1 хвилину",
        "2, 2 minutes, 2 хвилини",
        "5, 5 minutes, 5 хвилин",
        "11, 11 minutes, 11 хвилин",
        "21, 21 minutes, 21 хвилину",
        "22, 22 minutes, 22 хвилини",
        "25, 25 minutes, 25 хвилин",
        "111, 111 minutes, 111 хвилин"
    })
    void a_number_has_the_word_that_it_asks_for(long number, String english, String ukrainian) {
        assertThat(BotTexts.in("en").count("count.minutes", number)).isEqualTo(english);
        assertThat(BotTexts.in("uk").count("count.minutes", number)).isEqualTo(ukrainian);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 5, 11, 21, 22, 25, 111, 1_000_000})
    void whatever_is_counted_is_said_for_every_number(long number) throws IOException {
        for (String key : texts("texts.properties").stringPropertyNames()) {
            if (key.startsWith("count.")) {
                for (Locale language : BotTexts.LANGUAGES) {
                    assertThat(BotTexts.in(language).count(key, number)).doesNotContain("{", "|");
                }
            }
        }
    }

    @Test
    void every_text_is_said_somewhere_and_everything_said_is_there() throws IOException {
        String code = code();
        Properties english = texts("texts.properties");
        assertThat(english.stringPropertyNames()).allMatch(key -> code.contains('"' + key + '"'));
        assertThat(Pattern.compile("say\\(\\s*\"([a-z.-]+)\"")
                        .matcher(code)
                        .results()
                        .map(match -> match.group(1)))
                .allMatch(english::containsKey);
    }

    @Test
    void a_reader_of_another_language_is_spoken_to_in_english() {
        assertThat(BotTexts.in("fr-CA").say("start.button")).isEqualTo("Add a chat to my site");
        assertThat(BotTexts.in("").say("start.button")).isEqualTo("Add a chat to my site");
        assertThat(BotTexts.in("uk-UA").say("start.button")).isEqualTo("Додати чат на мій сайт");
    }
}
