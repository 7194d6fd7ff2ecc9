package chat.k1te.telegram;

import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.ThreadId;
import java.net.URI;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButton;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonCommands;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonWebApp;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.webapp.WebAppInfo;

/// The ways into the Mini App. In private chats a button opens its page; in groups Telegram takes no such button, but a
/// link to the Main Mini App, which a person has to name to @BotFather first.
///
/// @param address where the Mini App is; empty when Telegram would not take the address
/// @param main    where a link to the Main Mini App begins; empty when @BotFather knows of none
record MiniAppLinks(Optional<String> address, Optional<String> main) {
    /// The list of channels.
    static final String HOME = "";
    /// The same for every reader, as the menu button is.
    private static final String MENU = "K1te Chat";

    /// @param http whether an address without https is taken, as only a sandbox does
    static MiniAppLinks of(URI publicUrl, boolean http) {
        boolean taken = "https".equals(publicUrl.getScheme()) || http;
        return new MiniAppLinks(taken ? Optional.of(new Embed(publicUrl).app()) : Optional.empty(), Optional.empty());
    }

    /// With what Telegram knows of the bot itself.
    MiniAppLinks knownAs(User bot) {
        boolean known = address.isPresent() && Boolean.TRUE.equals(bot.getHasMainWebApp());
        String link = "https://t.me/%s?startapp=".formatted(bot.getUserName());
        return new MiniAppLinks(address, known ? Optional.of(link) : Optional.empty());
    }

    static String channel(ChannelId channel) {
        return "ch_" + channel;
    }

    static String thread(ThreadId thread) {
        return "th_" + thread;
    }

    /// Whether it can be opened at all.
    boolean open() {
        return address.isPresent();
    }

    /// A button that opens `page` from this chat, if one can.
    Optional<InlineKeyboardButton> button(GroupId chat, String label, String page) {
        return chat.value() > 0
                ? address.map(url -> InlineKeyboardButton.builder()
                        .text(label)
                        .webApp(new WebAppInfo(page.isEmpty() ? url : url + "?startapp=" + page))
                        .build())
                : main.map(link -> Keyboard.link(label, link + page));
    }

    /// What stands beside the field in which people write to the bot.
    MenuButton menu() {
        return address.<MenuButton>map(url -> MenuButtonWebApp.builder()
                        .text(MENU)
                        .webAppInfo(new WebAppInfo(url))
                        .build())
                .orElseGet(() -> MenuButtonCommands.builder().build());
    }

    /// What the person who runs the server could do for more ways in, in words for the log.
    Optional<String> missing() {
        if (address.isEmpty()) {
            return Optional.of("PUBLIC_URL is not https, so Telegram takes no buttons that open the Mini App: they are"
                    + " left out. Everything can be done by commands.");
        }
        return main.isPresent()
                ? Optional.empty()
                : Optional.of("The Mini App opens from private chats only. For a button in groups too: @BotFather, Bot"
                        + " Settings, Configure Mini App, Enable, with the URL " + address.get());
    }
}
