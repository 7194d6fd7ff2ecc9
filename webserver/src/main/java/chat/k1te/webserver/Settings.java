package chat.k1te.webserver;

import chat.k1te.telegram.BotToken;
import chat.k1te.telegram.TelegramAddress;
import chat.k1te.webserver.widget.TrustedProxies;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the person who runs the program decides. Prints without secrets.
///
/// @param publicUrl where visitors' browsers reach this server; scheme, host and port, without a slash at the end
/// @param mongoUri  absent for the embedded store
/// @param dataDir   where the embedded store keeps its files
/// @param secret    absent for one that is made once and kept in `dataDir`
public record Settings(
        BotToken token,
        URI publicUrl,
        int port,
        Optional<String> mongoUri,
        Path dataDir,
        TelegramAddress telegram,
        TrustedProxies proxies,
        Optional<ServerSecret> secret) {

    /// Reads what is set in the environment.
    ///
    /// @throws CannotStart with every problem there is, not only the first
    public static Settings of(Map<String, String> environment) throws CannotStart {
        return new SettingsReader(environment).read();
    }

    /// The origin of our own pages as browsers name it: without the scheme's own port.
    public String origin() {
        int usual = publicUrl.getScheme().equals("https") ? 443 : 80;
        boolean plain = publicUrl.getPort() == -1 || publicUrl.getPort() == usual;
        return publicUrl.getScheme() + "://" + publicUrl.getHost() + (plain ? "" : ":" + publicUrl.getPort());
    }

    @Override
    public String toString() {
        return "Settings[token=%s, publicUrl=%s, port=%d, mongoUri=%s, dataDir=%s, telegram=%s, proxies=%s, secret=%s]"
                .formatted(
                        token,
                        publicUrl,
                        port,
                        mongoUri.map(_ -> "***").orElse("none"),
                        dataDir,
                        telegram,
                        proxies,
                        secret.map(ServerSecret::toString).orElse("none"));
    }
}
