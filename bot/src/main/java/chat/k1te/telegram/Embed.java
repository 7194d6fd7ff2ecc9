package chat.k1te.telegram;

import chat.k1te.tenant.Channel;
import java.net.URI;

/// What a site owner puts into a page.
///
/// @param publicUrl where visitors' browsers reach this server
public record Embed(URI publicUrl) {
    /// Where this server is, without a slash at the end.
    public String base() {
        String url = publicUrl.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /// The script tag. Where the owner decided how the closed launcher looks it asks for that at once (`data-live`).
    public String code(Channel channel) {
        String live = channel.rules().widget().areSeenBeforeOpening() ? " data-live" : "";
        return "<script async src=\"%s/kite-chat.js\" data-channel=\"%s\"%s></script>"
                .formatted(base(), channel.key(), live);
    }

    /// The page that is only the chat.
    public String page(Channel channel) {
        return base() + "/c/" + channel.key();
    }

    String app() {
        return base() + "/app/";
    }

    /// Telegram takes only addresses with a dot in the host for buttons.
    boolean linkable() {
        return publicUrl.getHost() != null && publicUrl.getHost().contains(".");
    }
}
