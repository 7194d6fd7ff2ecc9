package chat.k1te.telegram;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Roles;
import chat.k1te.management.Team;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// The team in the private chat: a list, and a page for each person that changes in place. What may be done is decided
/// by [Team]; a button of somebody else's team finds nobody.
final class TeamPages {
    static final String LIST = "team";
    private static final String MEMBER = "member";
    private static final String ADMIN = "admin";
    private static final String OPERATOR = "operator";
    private static final String LET_GO = "letgo";
    private static final String LET_GO_NOW = "letgo!";

    private final Roles roles;
    private final Team team;
    private final ChannelManagement channels;
    private final LettingGo lettingGo;
    private final Talk talk;

    TeamPages(Roles roles, Team team, ChannelManagement channels, LettingGo lettingGo, Talk talk) {
        this.roles = roles;
        this.team = team;
        this.channels = channels;
        this.lettingGo = lettingGo;
        this.talk = talk;
    }

    void addTo(Buttons buttons) {
        buttons.on(LIST, this::listPressed)
                .on(MEMBER, press -> page(press, member(press)))
                .on(ADMIN, press -> change(press, Role.ADMIN))
                .on(OPERATOR, press -> change(press, Role.OPERATOR))
                .on(LET_GO, this::askLetGo)
                .on(LET_GO_NOW, this::letGo);
    }

    /// `/operators`: the team of each tenant that this person manages.
    void list(User person) throws InterruptedException {
        BotTexts texts = BotTexts.of(person);
        OperatorId actor = new OperatorId(person.getId());
        List<Tenant> managed = roles.managedBy(actor).stream()
                .filter(tenant -> !namesOf(actor, tenant.id()).isEmpty())
                .toList();
        if (managed.isEmpty()) {
            talk.say(actor.value(), new FormattedText().plain(texts.say("channels.none")));
        }
        for (Tenant tenant : managed) {
            talk.say(actor.value(), text(texts, actor, tenant.id()), Optional.of(buttons(texts, actor, tenant.id())));
        }
    }

    private String listPressed(Buttons.Press press) throws InterruptedException {
        TenantId tenant = new TenantId(press.argument());
        if (!roles.mayManage(tenant, press.person())) {
            return press.texts().say("button.old");
        }
        talk.rewrite(
                press, text(press.texts(), press.person(), tenant), buttons(press.texts(), press.person(), tenant));
        return "";
    }

    private FormattedText text(BotTexts texts, OperatorId actor, TenantId tenant) {
        boolean alone = team.members(actor, tenant).isEmpty();
        return new FormattedText()
                .bold(texts.say("team.title", namesOf(actor, tenant)))
                .plain("\n\n" + texts.say(alone ? "team.alone" : "team.body"));
    }

    /// A tenant has no name of its own; its channels have.
    private String namesOf(OperatorId actor, TenantId tenant) {
        return channels.managedBy(actor).stream()
                .filter(channel -> channel.tenant().equals(tenant))
                .map(Channel::name)
                .collect(Collectors.joining(", "));
    }

    private InlineKeyboardMarkup buttons(BotTexts texts, OperatorId actor, TenantId tenant) {
        Keyboard keyboard = new Keyboard();
        for (Operator member : team.members(actor, tenant)) {
            keyboard.row(sign(member.role()) + " " + member.name(), Buttons.data(MEMBER, pointer(member)));
        }
        keyboard.row(texts.say("team.invite"), Buttons.data(Inviting.OPERATOR, tenant));
        if (team.mayDecideOn(actor, tenant, Role.ADMIN)) {
            keyboard.row(texts.say("team.invite-admin"), Buttons.data(Inviting.ADMIN, tenant));
        }
        return keyboard.row(texts.say("team.contacts"), Buttons.data(Inviting.CONTACTS, tenant))
                .row(texts.say("channels.back"), Buttons.data(ChannelPages.LIST, ""))
                .markup();
    }

    private static String sign(Role role) {
        return role == Role.OPERATOR ? "👤" : "⭐";
    }

    private String page(Buttons.Press press, Optional<Operator> member) throws InterruptedException {
        if (member.isEmpty()) {
            return press.texts().say("button.old");
        }
        BotTexts texts = press.texts();
        Operator shown = member.get();
        boolean admin = shown.role() == Role.ADMIN;
        FormattedText text = new FormattedText()
                .bold(shown.name())
                .plain("\n\n" + texts.say(admin ? "team.is-admin" : "team.is-operator"));
        Keyboard keyboard = new Keyboard();
        if (team.mayDecideOn(press.person(), shown.tenant(), Role.ADMIN)) {
            keyboard.row(
                    texts.say(admin ? "team.make-operator" : "team.make-admin"),
                    Buttons.data(admin ? OPERATOR : ADMIN, pointer(shown)));
        }
        if (team.mayDecideOn(press.person(), shown.tenant(), shown.role())) {
            keyboard.row(texts.say("team.let-go"), Buttons.data(LET_GO, pointer(shown)));
        }
        keyboard.row(texts.say("channels.back-to-page"), Buttons.data(LIST, shown.tenant()));
        talk.rewrite(press, text, keyboard.markup());
        return "";
    }

    private String change(Buttons.Press press, Role role) throws InterruptedException {
        Optional<Pointer> pointer = Pointer.in(press.argument());
        return page(press, pointer.flatMap(at -> team.change(press.person(), at.tenant, at.user, role)));
    }

    private String askLetGo(Buttons.Press press) throws InterruptedException {
        Optional<Operator> member = member(press);
        if (member.isEmpty()) {
            return press.texts().say("button.old");
        }
        BotTexts texts = press.texts();
        talk.rewrite(
                press,
                new FormattedText()
                        .plain(texts.say("team.let-go-ask", member.get().name())),
                Keyboard.choice(
                        texts.say("team.let-go-yes"),
                        Buttons.data(LET_GO_NOW, pointer(member.get())),
                        texts.say("team.keep"),
                        Buttons.data(MEMBER, pointer(member.get()))));
        return "";
    }

    private String letGo(Buttons.Press press) throws InterruptedException {
        Optional<Operator> gone =
                Pointer.in(press.argument()).flatMap(at -> team.letGo(press.person(), at.tenant, at.user));
        if (gone.isEmpty()) {
            return press.texts().say("button.old");
        }
        var _ = lettingGo.carryOut(gone.get());
        talk.rewrite(
                press,
                text(press.texts(), press.person(), gone.get().tenant()),
                buttons(press.texts(), press.person(), gone.get().tenant()));
        return press.texts().say("team.gone", gone.get().name());
    }

    private Optional<Operator> member(Buttons.Press press) {
        return Pointer.in(press.argument()).flatMap(at -> team.member(press.person(), at.tenant, at.user));
    }

    /// Points to a person in a team, in a button.
    private record Pointer(TenantId tenant, OperatorId user) {
        static Optional<Pointer> in(String data) {
            String[] parts = data.split(":", 2);
            return parts.length == 2 && parts[1].matches("\\d{1,18}")
                    ? Optional.of(new Pointer(new TenantId(parts[0]), new OperatorId(Long.parseLong(parts[1]))))
                    : Optional.empty();
        }
    }

    private static String pointer(Operator member) {
        return member.tenant() + ":" + member.user();
    }
}
