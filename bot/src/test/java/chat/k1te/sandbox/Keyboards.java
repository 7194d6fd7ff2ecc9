package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What Telegram checks in a `reply_markup`.
final class Keyboards {
    private static final int LONGEST_CALLBACK_DATA = 64;
    private static final int LONGEST_COPY_TEXT = 256;
    private static final List<String> INLINE_ACTIONS = List.of(
            "url",
            "callback_data",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "copy_text",
            "callback_game",
            "pay");

    private final boolean allowHttp;

    Keyboards(boolean allowHttp) {
        this.allowHttp = allowHttp;
    }

    Optional<JsonNode> checked(Params params, ChatState chat) {
        Optional<JsonNode> markup = params.json("reply_markup");
        markup.ifPresent(given -> check(given, chat));
        return markup;
    }

    private void check(JsonNode markup, ChatState chat) {
        if (!markup.isObject()) throw Rejection.badRequest("object expected as reply markup");
        markup.path("inline_keyboard").forEach(row -> row.forEach(button -> checkInline(button, chat)));
        markup.path("keyboard").forEach(row -> row.forEach(button -> checkReply(button, chat)));
    }

    private void checkInline(JsonNode button, ChatState chat) {
        if (INLINE_ACTIONS.stream().noneMatch(button::has)) {
            throw Rejection.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (button.has("callback_data")) {
            int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > LONGEST_CALLBACK_DATA) throw Rejection.badRequest("BUTTON_DATA_INVALID");
        }
        if (button.has("url")) checkUrl(button.path("url").asText());
        if (button.has("copy_text"))
            checkCopyText(button.path("copy_text").path("text").asText());
        if (button.has("web_app")) {
            checkWebApp(button.path("web_app").path("url").asText(), "inline keyboard button");
            if (!chat.isPrivate()) throw Rejection.badRequest("BUTTON_TYPE_INVALID");
        }
    }

    private void checkReply(JsonNode button, ChatState chat) {
        if (button.has("web_app")) {
            if (!chat.isPrivate()) {
                throw Rejection.badRequest("web App buttons can be used in private chats only");
            }
            checkWebApp(button.path("web_app").path("url").asText(), "keyboard button");
        }
        if (chat.isPrivate()) return;
        if (button.has("request_chat")) {
            throw Rejection.badRequest("chats can be requested in private chats only");
        }
        if (button.has("request_users")) {
            throw Rejection.badRequest("users can be requested in private chats only");
        }
    }

    private static void checkCopyText(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST_COPY_TEXT) throw Rejection.badRequest("BUTTON_COPY_TEXT_INVALID");
    }

    private static void checkUrl(String url) {
        if (url.startsWith("tg://")) return;
        String whole = url.contains("://") ? url : "http://" + url;
        boolean good = parse(whole)
                .filter(uri -> uri.getScheme().equalsIgnoreCase("http")
                        || uri.getScheme().equalsIgnoreCase("https"))
                .map(URI::getHost)
                .filter(host -> host.indexOf('.') > 0)
                .isPresent();
        if (!good) throw Rejection.badRequest("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
    }

    /// Shared with the menu button, which names itself differently.
    void checkWebApp(String url, String where) {
        String start = where + " Web App URL '" + url + "' is invalid: ";
        URI uri = parse(url)
                .filter(address -> address.getHost() != null)
                .orElseThrow(() -> Rejection.badRequest(start + "Wrong HTTP URL"));
        if (!allowHttp && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw Rejection.badRequest(start + "Only HTTPS links are allowed");
        }
    }

    private static Optional<URI> parse(String url) {
        try {
            return Optional.of(new URI(url)).filter(uri -> uri.getScheme() != null);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
