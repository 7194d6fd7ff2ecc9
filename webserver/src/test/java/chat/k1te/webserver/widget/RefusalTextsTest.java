package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.thread.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {
    @Test
    void every_code_has_a_sentence_in_every_language() {
        Stream.concat(
                        Arrays.stream(Refusal.values()).map(Refusal::code),
                        Arrays.stream(FrameRefusal.values()).map(FrameRefusal::code))
                .forEach(code -> {
                    String english = RefusalTexts.sentence(code, "en");
                    assertThat(english).matches("[A-Z].*\\.").doesNotContain("{", "''");
                    for (Locale language : RefusalTexts.LANGUAGES) {
                        String sentence = RefusalTexts.sentence(code, language.toLanguageTag());
                        assertThat(sentence).endsWith(".").doesNotContain("{", "''");
                        assertThat(sentence.equals(english)).isEqualTo(language.equals(Locale.ENGLISH));
                    }
                });
    }

    @Test
    void a_language_we_do_not_have_reads_english() {
        assertThat(RefusalTexts.sentence("empty", "de-AT")).isEqualTo(RefusalTexts.sentence("empty", "en"));
        assertThat(RefusalTexts.sentence("empty", "!?")).isEqualTo(RefusalTexts.sentence("empty", "en"));
        assertThat(RefusalTexts.sentence("empty", "")).isEqualTo(RefusalTexts.sentence("empty", "en"));
    }
}
