package chat.k1te.webserver;

import chat.k1te.telegram.BotToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/// The log: one line a record on standard output, with the stack trace of what was thrown below it. Whatever looks like
/// a bot token is masked, wherever it comes from.
public final class Logging {
    /// Kept here, because a logger that nobody holds forgets its level.
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.mongodb"),
            Logger.getLogger("io.netty"),
            Logger.getLogger("io.helidon"),
            Logger.getLogger("org.telegram"));

    /// The embedded store warns of each index it does not use, which the package that writes the schema plans with.
    private static final Logger EMBEDDED_STORE = Logger.getLogger("de.bwaldvogel");

    /// These say with a stack trace what we say in a sentence: that a port is taken, that Telegram is not reached.
    private static final List<Logger> SILENT = List.of(
            Logger.getLogger("io.helidon.webserver.LoomServer"),
            Logger.getLogger("org.telegram.telegrambots.longpolling.BotSession"));

    private Logging() {}

    /// Takes the place of whatever was set up before.
    public static void install() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new Stdout());
        root.setLevel(Level.INFO);
        EMBEDDED_STORE.setLevel(Level.SEVERE);
        QUIET.forEach(library -> library.setLevel(Level.WARNING));
        SILENT.forEach(library -> library.setLevel(Level.OFF));
    }

    /// Standard output, line by line.
    private static final class Stdout extends StreamHandler {
        Stdout() {
            super(System.out, new Line());
        }

        @Override
        public synchronized void publish(LogRecord record) {
            super.publish(record);
            flush();
        }

        /// Standard output is not ours to close.
        @Override
        public synchronized void close() {
            flush();
        }
    }

    static final class Line extends Formatter {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

        @Override
        public String format(LogRecord record) {
            String name = String.valueOf(record.getLoggerName());
            String line = "%s %-7s %s: %s%n"
                    .formatted(
                            TIME.format(record.getInstant()),
                            record.getLevel().getName(),
                            name.substring(name.lastIndexOf('.') + 1),
                            formatMessage(record));
            return BotToken.masked(line + trace(record.getThrown()));
        }

        private static String trace(@Nullable Throwable thrown) {
            if (thrown == null) {
                return "";
            }
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text, true));
            return text.toString();
        }
    }
}
