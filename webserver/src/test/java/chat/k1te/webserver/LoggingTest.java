package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LoggingTest {
    private static final String TOKEN = "123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678";

    private static LogRecord record(String message) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setLoggerName("chat.k1te.telegram.UpdatePoller");
        return record;
    }

    @Test
    void a_record_is_one_line_with_time_level_place_and_message() {
        LogRecord record = record("{0} updates");
        record.setParameters(new Object[] {5});
        assertThat(new Logging.Line().format(record))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ WARNING UpdatePoller: 5 updates\\R");
    }

    @Test
    void a_bot_token_is_masked_wherever_it_stands() {
        LogRecord record = record("asked {0}");
        record.setParameters(new Object[] {"https://api.telegram.org/bot" + TOKEN + "/getMe"});
        record.setThrown(new IllegalStateException("outer " + TOKEN, new RuntimeException("inner " + TOKEN)));
        assertThat(new Logging.Line().format(record))
                .contains("bot123456789:***/getMe", "outer 123456789:***", "inner 123456789:***", "at chat.k1te")
                .doesNotContain("AbCdEf");
    }
}
