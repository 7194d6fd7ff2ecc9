package chat.k1te.telegram;

import chat.k1te.tenant.Channel;
import java.net.URI;

/// What a site owner puts into a page.
///
/// @param publicUrl where visitors' browsers reach this server
record Embed(URI publicUrl) {
    private String base() {
        String url = publicUrl.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    String code(Channel channel) {
        return "<script async src=\"%s/kite-chat.js\" data-channel=\"%s\"></script>".formatted(base(), channel.key());
    }

    String page(Channel channel) {
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
