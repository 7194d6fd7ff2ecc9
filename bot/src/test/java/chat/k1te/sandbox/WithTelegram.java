package chat.k1te.sandbox;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/// A sandbox with a clock that stands still, one owner and a bot that speaks plain HTTP.
abstract class WithTelegram {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    final SandboxTelegram telegram;
    final BotClient bot;
    final Person ira;

    WithTelegram() {
        this(options -> options);
    }

    WithTelegram(UnaryOperator<SandboxOptions> options) {
        telegram = SandboxTelegram.start(options.apply(SandboxOptions.defaults().withClock(now::get)));
        bot = new BotClient(telegram);
        ira = telegram.person("Ira", "uk");
    }

    @AfterEach
    void close() {
        bot.close();
        telegram.close();
    }

    String text(long chatId, String text) {
        return "{\"chat_id\":%d,\"text\":\"%s\"}".formatted(chatId, text);
    }

    String message(long chatId, int messageId) {
        return "{\"chat_id\":%d,\"message_id\":%d}".formatted(chatId, messageId);
    }
}
