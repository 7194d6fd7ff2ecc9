package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Presence;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.WorkingHours;
import chat.k1te.testing.InMemoryAnswerTimes;
import chat.k1te.thread.AnswerTimes;
import chat.k1te.thread.Content;
import chat.k1te.thread.Refusal;
import chat.k1te.webserver.files.UploadRefusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void when_an_answer_can_be_expected_is_said_as_people_say_it() {
        Instant monday = Instant.parse("2026-11-23T19:00:00Z");
        Tenant tenant = new Tenant(TenantId.random(), new BotId(1), new OperatorId(2), Locale.ENGLISH, monday);
        Channel always = Channel.create(tenant, "Acme", monday);
        AnswerTimes times = new InMemoryAnswerTimes();
        assertThat(Availability.sentence(always, times, monday, "en")).isEmpty();
        for (int i = 0; i < AnswerTimes.ENOUGH; i++) {
            times.add(always.id(), Duration.ofMinutes(7));
        }
        assertThat(Availability.sentence(always, times, monday, "en"))
                .isEqualTo("Usually answers within a few minutes");
        assertThat(Availability.sentence(always, times, monday, "uk"))
                .isEqualTo("Зазвичай відповідаємо за кілька хвилин");

        WorkingHours tuesdays = new WorkingHours(
                ZoneId.of("Europe/Kyiv"),
                List.of(new WorkingHours.Span(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(18, 0))),
                Set.of());
        Presence presence = new Presence(Optional.of(tuesdays), Optional.empty(), Optional.empty());
        Channel closed = always.withRules(always.rules().withPresence(presence));
        assertThat(Availability.sentence(closed, times, monday, "en")).startsWith("Back on Tuesday, 24 November, 9:00");
    }
}
