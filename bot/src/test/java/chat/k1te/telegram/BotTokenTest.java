package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A token is never seen.
class BotTokenTest {
    private static final String TOKEN = "7100000001:AAKiteChatTestTokenDoNotUse_0123456";

    @Test
    void a_token_prints_masked_and_is_masked_wherever_it_stands() {
        assertThat(new BotToken(TOKEN)).hasToString("7100000001:***");
        assertThat(BotToken.masked("GET https://api.telegram.org/bot" + TOKEN + "/getMe failed"))
                .isEqualTo("GET https://api.telegram.org/bot7100000001:***/getMe failed");
    }

    @Test
    void what_is_no_token_is_told_apart() {
        assertThat(BotToken.looksRight(TOKEN)).isTrue();
        assertThat(BotToken.looksRight("123456")).isFalse();
        assertThat(BotToken.looksRight("")).isFalse();
    }
}
