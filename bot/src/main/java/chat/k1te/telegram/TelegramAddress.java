package chat.k1te.telegram;

import java.net.URI;
import org.telegram.telegrambots.meta.TelegramUrl;

/// Where the Bot API is: Telegram's own server, a local Bot API server or a sandbox. Scheme, host and port only.
public record TelegramAddress(String scheme, String host, int port) {
    /// @throws IllegalArgumentException when `uri` is no http or https address without a path
    public static TelegramAddress of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        boolean path = uri.getPath() != null
                && !uri.getPath().isEmpty()
                && !uri.getPath().equals("/");
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null || path) {
            throw new IllegalArgumentException("an address of scheme, host and port is needed");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return new TelegramAddress(scheme, uri.getHost(), port);
    }

    TelegramUrl url() {
        return new TelegramUrl(scheme, host, port, false);
    }
}
