package chat.k1te.telegram;

import chat.k1te.management.Roles;
import chat.k1te.management.Team;
import chat.k1te.management.Telegram;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButtonRequestUsers;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/// Brings people into a team: by a link that works once, or picked from the contacts.
final class Inviting {
    static final String OPERATOR = "invite";
    static final String ADMIN = "inviteadmin";
    static final String CONTACTS = "contacts";
    /// Begins the argument of `/start` that an invitation's link brings.
    static final String LINK_PREFIX = "op_";

    /// As many as can be picked at once (Bot API, KeyboardButtonRequestUsers).
    private static final int AT_ONCE = 10;

    private final Roles roles;
    private final Team team;
    private final Talk talk;
    private final String botName;

    /// @param botName the bot's username, without `@`
    Inviting(Roles roles, Team team, Talk talk, String botName) {
        this.roles = roles;
        this.team = team;
        this.talk = talk;
        this.botName = botName;
    }

    void addTo(Buttons buttons) {
        buttons.on(OPERATOR, press -> byLink(press, Role.OPERATOR))
                .on(ADMIN, press -> byLink(press, Role.ADMIN))
                .on(CONTACTS, this::askContacts);
    }

    private String byLink(Buttons.Press press, Role role) throws InterruptedException {
        Optional<Team.Invited> invited = team.invite(press.person(), new TenantId(press.argument()), role);
        if (invited.isEmpty()) {
            return press.texts().say("button.old");
        }
        String key = role == Role.ADMIN ? "invite.link-admin" : "invite.link";
        showLink(press.person(), press.texts(), press.texts().say(key), invited.get());
        return "";
    }

    private void showLink(OperatorId inviter, BotTexts texts, String words, Team.Invited invited)
            throws InterruptedException {
        Telegram.Door door = door(texts, botName, invited);
        talk.say(
                inviter.value(),
                new FormattedText().plain(words + "\n\n" + door.link()),
                Optional.of(new Keyboard()
                        .row(Keyboard.link(texts.say("invite.share"), door.share()))
                        .markup()));
    }

    /// How the invited come in.
    static Telegram.Door door(BotTexts texts, String botName, Team.Invited invited) {
        String link = "https://t.me/" + botName + "?start=" + LINK_PREFIX + invited.code();
        String text = texts.say("invite.share-text");
        return new Telegram.Door(link, "https://t.me/share/url?url=" + encoded(link) + "&text=" + encoded(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String askContacts(Buttons.Press press) throws InterruptedException {
        TenantId tenant = new TenantId(press.argument());
        if (!team.mayDecideOn(press.person(), tenant, Role.OPERATOR)) {
            return press.texts().say("button.old");
        }
        KeyboardButton pick = KeyboardButton.builder()
                .text(press.texts().say("invite.pick"))
                .requestUsers(KeyboardButtonRequestUsers.builder()
                        .requestId(Integer.toString(number(tenant)))
                        .userIsBot(false)
                        .maxQuantity(AT_ONCE)
                        .requestName(true)
                        .build())
                .build();
        talk.say(
                press.who().getId(),
                new FormattedText().plain(press.texts().say("invite.who")),
                Optional.of(ReplyKeyboardMarkup.builder()
                        .keyboardRow(new KeyboardRow(pick))
                        .resizeKeyboard(true)
                        .oneTimeKeyboard(true)
                        .build()));
        return "";
    }

    /// By which the picker's answer is told from those for other teams of the same person.
    private static int number(TenantId tenant) {
        return tenant.value().hashCode() & Integer.MAX_VALUE;
    }

    /// People were picked. Each gets an invitation of their own, from the bot where they have opened it already, else
    /// from who picked them.
    ///
    /// @param shared Bot API `UsersShared`
    void picked(User inviter, JsonNode shared) throws InterruptedException {
        OperatorId actor = new OperatorId(inviter.getId());
        BotTexts texts = BotTexts.of(inviter);
        Optional<Tenant> tenant = roles.managedBy(actor).stream()
                .filter(managed ->
                        number(managed.id()) == shared.path("request_id").asInt())
                .findFirst();
        for (JsonNode user : shared.path("users")) {
            Optional<Team.Invited> invited = tenant.flatMap(of -> team.invite(actor, of.id(), Role.OPERATOR));
            if (invited.isPresent()) {
                invite(inviter, texts, user, invited.get());
            }
        }
    }

    private void invite(User inviter, BotTexts texts, JsonNode user, Team.Invited invited) throws InterruptedException {
        String name = user.path("first_name").asText(texts.say("invite.somebody"));
        boolean told = talk.say(
                user.path("user_id").asLong(),
                new FormattedText().plain(texts.say("invite.you", inviter.getFirstName())),
                Optional.of(new Keyboard()
                        .row(Keyboard.link(
                                texts.say("invite.accept"),
                                door(texts, botName, invited).link()))
                        .markup()));
        if (told) {
            talk.say(inviter.getId(), new FormattedText().plain(texts.say("invite.told", name)));
        } else {
            showLink(new OperatorId(inviter.getId()), texts, texts.say("invite.untold", name), invited);
        }
    }
}
