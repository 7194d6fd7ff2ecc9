package chat.k1te.webserver;

import chat.k1te.telegram.BotToken;
import chat.k1te.telegram.TelegramAddress;
import chat.k1te.webserver.widget.TrustedProxies;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads [Settings] from environment variables. Each problem is a sentence that says which variable, why, and an
/// example. The value of a secret is never in it.
final class SettingsReader {
    private static final int LAST_PORT = 65_535;

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Settings read() throws CannotStart {
        Optional<BotToken> token = token();
        int port = value(
                "PORT",
                "8080",
                SettingsReader::port,
                "PORT must be a number from 1 to 65535, for example PORT=8080; it is \"%s\".");
        URI publicUrl = value(
                "PUBLIC_URL",
                "http://localhost:" + port,
                SettingsReader::publicUrl,
                "PUBLIC_URL must be an http or https address without a path, for example"
                        + " PUBLIC_URL=https://chat.example.com; it is \"%s\".");
        TelegramAddress telegram = value(
                "TELEGRAM_API_URL",
                "https://api.telegram.org",
                text -> TelegramAddress.of(URI.create(text)),
                "TELEGRAM_API_URL must be an http or https address without a path, for example"
                        + " TELEGRAM_API_URL=https://api.telegram.org; it is \"%s\".");
        Path dataDir = value(
                "DATA_DIR",
                "data",
                Path::of,
                "DATA_DIR must be the path of a folder, for example DATA_DIR=/var/lib/kite-chat; it is \"%s\".");
        TrustedProxies proxies = value(
                "TRUSTED_PROXIES",
                "",
                TrustedProxies::of,
                "TRUSTED_PROXIES must be addresses or networks separated by commas, for example"
                        + " TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8; it is \"%s\".");
        Optional<String> mongoUri = mongoUri();
        Optional<ServerSecret> secret = secret();
        if (!problems.isEmpty()) {
            throw new CannotStart(problems);
        }
        return new Settings(token.orElseThrow(), publicUrl, port, mongoUri, dataDir, telegram, proxies, secret);
    }

    private Optional<BotToken> token() {
        Optional<String> text = set("TELEGRAM_BOT_TOKEN");
        if (text.isEmpty()) {
            problems.add("TELEGRAM_BOT_TOKEN is missing: open @BotFather in Telegram, send /newbot, and start with the"
                    + " token it gives you, for example"
                    + " TELEGRAM_BOT_TOKEN=123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678.");
        } else if (!BotToken.looksRight(text.get())) {
            problems.add("TELEGRAM_BOT_TOKEN does not look like a token of @BotFather's: digits, a colon and about 35"
                    + " letters, for example TELEGRAM_BOT_TOKEN=123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678.");
        }
        return text.filter(BotToken::looksRight).map(BotToken::new);
    }

    private Optional<String> mongoUri() {
        Optional<String> text = set("MONGODB_URI");
        if (text.isPresent() && !text.get().matches("mongodb(\\+srv)?://.+")) {
            problems.add("MONGODB_URI must begin with mongodb:// or mongodb+srv://, for example"
                    + " MONGODB_URI=mongodb://localhost:27017/kite-chat; leave it out for the embedded store.");
        }
        return text;
    }

    private Optional<ServerSecret> secret() {
        Optional<String> text = set("SECRET_KEY");
        if (text.isPresent() && text.get().length() < ServerSecret.SHORTEST) {
            problems.add("SECRET_KEY must have 32 characters or more that nobody can guess, for example"
                    + " SECRET_KEY=$(openssl rand -base64 32); leave it out for one that is made and kept in"
                    + " DATA_DIR.");
        }
        return text.filter(value -> value.length() >= ServerSecret.SHORTEST).map(ServerSecret::new);
    }

    private static Integer port(String text) {
        int port = Integer.parseInt(text);
        check(port >= 1 && port <= LAST_PORT);
        return port;
    }

    private static URI publicUrl(String text) {
        URI url = URI.create(text.toLowerCase(Locale.ROOT).replaceAll("/$", ""));
        check("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
        check(url.getHost() != null && url.getPort() <= LAST_PORT);
        check(url.getRawPath().isEmpty() && url.getRawQuery() == null && url.getRawFragment() == null);
        check(url.getRawUserInfo() == null);
        return url;
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
    }

    /// The value of `name`, or what the default is read as, with the problem noted.
    private <T> T value(String name, String byDefault, Function<String, T> read, String problem) {
        String text = set(name).orElse(byDefault);
        try {
            return read.apply(text);
        } catch (IllegalArgumentException _) {
            problems.add(problem.formatted(text));
            return read.apply(byDefault);
        }
    }

    private Optional<String> set(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
