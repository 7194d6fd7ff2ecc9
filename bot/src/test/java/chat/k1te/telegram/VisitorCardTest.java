package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Form;
import chat.k1te.thread.Page;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import chat.k1te.thread.VisitorId;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a browser claims, the card fits and stays text.
class VisitorCardTest {
    private static final int NAME_LIMIT = 128;
    private static final int CARD_LIMIT = 1_200;

    @ParameterizedTest
    @MethodSource("chat.k1te.testing.AnyText#many")
    void name_and_card_fit_and_break_no_character(String url, String title, String referrer) {
        Page page = new Page("https://" + url + "😀".repeat(100), title + "😀".repeat(200), referrer.repeat(10));
        Visitor visitor = new Visitor(
                new VisitorId("v"), new ChannelId("c"), "hash", title, page, "", VisitorDetails.NONE, Instant.EPOCH);
        BotTexts texts = BotTexts.in("uk");

        String name = VisitorCard.topicName(texts, visitor, "");
        String card = VisitorCard.text(texts, Form.NONE, visitor);

        assertThat(name).hasSizeBetween(1, NAME_LIMIT);
        assertThat(card.length()).isBetween(1, CARD_LIMIT);
        assertThat(endsInsideCharacter(name)).isFalse();
        assertThat(VisitorCard.entities(card).getFirst().getLength()).isBetween(1, card.length());
    }

    private static boolean endsInsideCharacter(String text) {
        int cut = text.endsWith("…") ? text.length() - 2 : text.length() - 1;
        return Character.isHighSurrogate(text.charAt(cut));
    }
}
