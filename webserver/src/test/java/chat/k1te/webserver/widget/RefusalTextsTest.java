package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.thread.Content;
import chat.k1te.thread.Refusal;
import chat.k1te.webserver.files.UploadRefusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {
    @Test
    void every_code_has_a_sentence_in_every_language() {
        Stream.concat(
                        Stream.concat(
                                Arrays.stream(Refusal.values()).map(Refusal::code),
                                Arrays.stream(FrameRefusal.values()).map(FrameRefusal::code)),
                        Arrays.stream(UploadRefusal.values()).map(UploadRefusal::code))
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

    @Test
    void what_happens_to_a_thread_is_said_in_every_language() {
        Instant monday = Instant.parse("2026-11-23T07:30:00Z");
        ZoneId kyiv = ZoneId.of("Europe/Kyiv");
        for (Content.Event.What what : Content.Event.What.values()) {
            Content.Event event = new Content.Event(what, Optional.empty());
            assertThat(EventTexts.sentence(event, "en", kyiv)).matches("[A-Z].*\\.");
            assertThat(EventTexts.sentence(event, "uk", kyiv)).matches("[А-ЯІЇЄҐ].*\\.");
        }
        Content.Event away = new Content.Event(Content.Event.What.AWAY, Optional.of(monday));
        assertThat(EventTexts.sentence(away, "en", kyiv))
                .contains("Monday, 23 November")
                .contains("9:30");
        assertThat(EventTexts.sentence(away, "uk", kyiv)).contains("понеділок, 23 листопада", "09:30");
    }
}
