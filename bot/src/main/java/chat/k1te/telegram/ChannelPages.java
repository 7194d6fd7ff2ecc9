package chat.k1te.telegram;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Outcome;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// The owner's channels in the private chat: a list, and a page for each that changes in place. What may be done is
/// decided by [ChannelManagement]; a button of somebody else's channel finds none.
final class ChannelPages {
    static final String LIST = "channels";
    static final String PAGE = "channel";
    static final String EMBED = "embed";
    static final String RENAME = "rename";
    static final String PAUSE = "pause";
    static final String RESUME = "resume";
    static final String DISCONNECT = "disconnect";
    static final String DISCONNECT_NOW = "disconnect!";
    static final String REGROUP = "regroup";
    static final String CHECK = "check";
    /// Tells the group only that its admin wants the bot to have more rights.
    static final String CHECK_LINK = "check";

    private final ChannelManagement management;
    private final Connecting connecting;
    private final GroupCheck check;
    private final Questions questions;
    private final Sayings sayings;
    private final Talk talk;

    ChannelPages(
            ChannelManagement management,
            Connecting connecting,
            GroupCheck check,
            Questions questions,
            Sayings sayings,
            Talk talk) {
        this.questions = questions.on(RENAME, this::renamed);
        this.check = check;
        this.management = management;
        this.connecting = connecting;
        this.sayings = sayings;
        this.talk = talk;
    }

    Buttons addTo(Buttons buttons) {
        return buttons.on(LIST, this::listPressed)
                .on(PAGE, press -> page(press, Optional.of(press).flatMap(this::channel)))
                .on(EMBED, this::embed)
                .on(RENAME, this::askName)
                .on(PAUSE, press -> changed(press, management.pause(press.person(), id(press), true)))
                .on(RESUME, press -> changed(press, management.pause(press.person(), id(press), false)))
                .on(DISCONNECT, this::askDisconnect)
                .on(DISCONNECT_NOW, press -> changed(press, management.disconnect(press.person(), id(press))))
                .on(REGROUP, this::regroup)
                .on(CHECK, this::selfCheck);
    }

    /// `/channels`.
    void list(User owner) throws InterruptedException {
        BotTexts texts = BotTexts.of(owner);
        List<Channel> channels = management.managedBy(new OperatorId(owner.getId()));
        talk.say(owner.getId(), listText(texts, channels), Optional.of(listButtons(texts, channels, chat(owner))));
    }

    /// `/settings`: the Mini App, or where it can't be opened the same by buttons.
    void settings(User owner) throws InterruptedException {
        BotTexts texts = BotTexts.of(owner);
        List<Channel> channels = management.managedBy(new OperatorId(owner.getId()));
        Optional<InlineKeyboardButton> app =
                sayings.app().button(chat(owner), texts.say("embed.settings"), MiniAppLinks.HOME);
        if (app.isPresent() && !channels.isEmpty()) {
            talk.say(
                    owner.getId(),
                    new FormattedText().plain(texts.say("settings.body")),
                    Optional.of(new Keyboard().row(app.get()).markup()));
        } else {
            talk.say(
                    owner.getId(),
                    channels.isEmpty()
                            ? listText(texts, channels)
                            : sayings.withoutApp(texts, listText(texts, channels)),
                    Optional.of(listButtons(texts, channels, chat(owner))));
        }
    }

    /// `/help` in the private chat.
    void help(User reader) throws InterruptedException {
        BotTexts texts = BotTexts.of(reader);
        boolean manages = !management.managedBy(new OperatorId(reader.getId())).isEmpty();
        talk.say(reader.getId(), manages ? sayings.withoutApp(texts, sayings.help(texts)) : sayings.help(texts));
    }

    private static GroupId chat(User person) {
        return new GroupId(person.getId());
    }

    /// Greets somebody who has channels already.
    ///
    /// @return whether there are any
    boolean welcomeBack(User owner) throws InterruptedException {
        List<Channel> channels = management.managedBy(new OperatorId(owner.getId()));
        if (channels.isEmpty()) {
            return false;
        }
        BotTexts texts = BotTexts.of(owner);
        FormattedText text = new FormattedText()
                .bold(texts.say("start.again", owner.getFirstName()))
                .plain("\n\n" + texts.say("channels.body"));
        talk.say(owner.getId(), text, Optional.of(listButtons(texts, channels, chat(owner))));
        return true;
    }

    String listPressed(Buttons.Press press) throws InterruptedException {
        List<Channel> channels = management.managedBy(press.person());
        BotTexts texts = press.texts();
        talk.rewrite(press, listText(texts, channels), listButtons(texts, channels, press.chat()));
        return "";
    }

    private static FormattedText listText(BotTexts texts, List<Channel> channels) {
        return new FormattedText()
                .bold(texts.say("channels.title"))
                .plain("\n\n" + texts.say(channels.isEmpty() ? "channels.none" : "channels.body"));
    }

    private InlineKeyboardMarkup listButtons(BotTexts texts, List<Channel> channels, GroupId chat) {
        Keyboard keyboard = new Keyboard();
        for (Channel channel : channels) {
            keyboard.row(sign(channel) + " " + channel.name(), Buttons.data(PAGE, channel.id()));
        }
        keyboard.row(texts.say("start.button"), Buttons.data(Sayings.NEW_CHANNEL, ""));
        if (!channels.isEmpty()) {
            appButton(texts, chat, MiniAppLinks.HOME).ifPresent(keyboard::row);
        }
        return keyboard.markup();
    }

    private Optional<InlineKeyboardButton> appButton(BotTexts texts, GroupId chat, String page) {
        return sayings.app().button(chat, texts.say("channels.app"), page);
    }

    private static String sign(Channel channel) {
        if (channel.rules().paused()) {
            return "⏸";
        }
        return channel.group().isEmpty() || channel.trouble().isPresent() ? "⚠" : "✓";
    }

    private String page(Buttons.Press press, Optional<Channel> channel) throws InterruptedException {
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        BotTexts texts = press.texts();
        talk.rewrite(press, pageText(texts, channel.get()), pageButtons(texts, channel.get(), press.chat()));
        return "";
    }

    private static FormattedText pageText(BotTexts texts, Channel channel) {
        FormattedText text = new FormattedText().bold(channel.name());
        text.plain("\n\n"
                + channel.group()
                        .map(Group::title)
                        .map(title -> texts.say("channels.answered-in", title))
                        .orElseGet(() -> texts.say("channels.unconnected")));
        if (channel.rules().paused()) {
            text.line(texts.say("channels.paused"));
        }
        channel.trouble()
                .map(Trouble::ofCode)
                .ifPresent(trouble -> text.plain("\n\n"
                        + texts.say(
                                trouble.textKey(),
                                channel.name(),
                                channel.group().map(Group::title).orElse(""))));
        return text;
    }

    private InlineKeyboardMarkup pageButtons(BotTexts texts, Channel channel, GroupId chat) {
        ChannelId id = channel.id();
        boolean paused = channel.rules().paused();
        Keyboard keyboard = new Keyboard()
                .row(
                        Keyboard.button(texts.say("channels.embed"), Buttons.data(EMBED, id)),
                        Keyboard.button(texts.say("channels.rename"), Buttons.data(RENAME, id)))
                .row(
                        paused
                                ? Keyboard.button(texts.say("channels.resume"), Buttons.data(RESUME, id))
                                : Keyboard.button(texts.say("channels.pause"), Buttons.data(PAUSE, id)),
                        Keyboard.button(texts.say("channels.regroup"), Buttons.data(REGROUP, id)));
        keyboard.row(
                Keyboard.button(texts.say("channels.team"), Buttons.data(TeamPages.LIST, channel.tenant())),
                Keyboard.button(texts.say("channels.presence"), Buttons.data(PresencePages.PAGE, channel.id())));
        if (channel.group().isPresent()) {
            keyboard.row(
                    Keyboard.button(texts.say("channels.check"), Buttons.data(CHECK, id)),
                    Keyboard.button(texts.say("channels.disconnect"), Buttons.data(DISCONNECT, id)));
        }
        appButton(texts, chat, MiniAppLinks.channel(id)).ifPresent(keyboard::row);
        return keyboard.row(texts.say("channels.remove"), Buttons.data(ChannelRemoval.REMOVE, id))
                .row(texts.say("channels.back"), Buttons.data(LIST, ""))
                .markup();
    }

    private String changed(Buttons.Press press, Outcome outcome) throws InterruptedException {
        return switch (outcome) {
            case Outcome.Done(Channel now) -> page(press, Optional.of(now));
            case Outcome.Refused _ -> press.texts().say("button.old");
        };
    }

    private String embed(Buttons.Press press) throws InterruptedException {
        Optional<Channel> channel = channel(press);
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        talk.say(
                press.who().getId(),
                sayings.embedCode(press.texts(), channel.get()),
                sayings.embedButtons(press.texts(), channel.get(), chat(press.who())));
        return "";
    }

    /// The old picker, with a new number: the press's own message.
    private String regroup(Buttons.Press press) throws InterruptedException {
        Optional<Channel> channel = channel(press);
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        connecting.otherGroup(press.who(), channel.get(), press.message());
        return "";
    }

    /// Looks at the group now. What is missing can be given by one tap on the link.
    private String selfCheck(Buttons.Press press) throws InterruptedException {
        Optional<Channel> channel = channel(press).filter(each -> each.group().isPresent());
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        BotTexts texts = press.texts();
        GroupCheck.Report report = check.look(channel.get().group().get().id());
        Keyboard keyboard = new Keyboard();
        if (report.lacksRights()) {
            keyboard.row(Keyboard.link(texts.say("check.grant"), sayings.grantLink(CHECK_LINK)));
        }
        String title = texts.say(
                "check.title", channel.get().name(), channel.get().group().get().title());
        talk.rewrite(
                press,
                new CheckList(texts, report).text(title),
                keyboard.row(
                                texts.say("check.again"),
                                Buttons.data(CHECK, channel.get().id()))
                        .row(
                                texts.say("channels.back-to-page"),
                                Buttons.data(PAGE, channel.get().id()))
                        .markup());
        return "";
    }

    private String askDisconnect(Buttons.Press press) throws InterruptedException {
        Optional<Channel> channel = channel(press).filter(each -> each.group().isPresent());
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        BotTexts texts = press.texts();
        String title = channel.get().group().map(Group::title).orElse("");
        talk.rewrite(
                press,
                new FormattedText()
                        .plain(texts.say(
                                "channels.disconnect-ask", channel.get().name(), title)),
                Keyboard.choice(
                        texts.say("channels.disconnect-yes"),
                        Buttons.data(DISCONNECT_NOW, channel.get().id()),
                        texts.say("channels.keep"),
                        Buttons.data(PAGE, channel.get().id())));
        return "";
    }

    private String askName(Buttons.Press press) throws InterruptedException {
        Optional<Channel> channel = channel(press);
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        questions.ask(press, RENAME, press.texts().say("channels.rename-ask"), channel.get());
        return "";
    }

    private void renamed(User owner, ChannelId id, String name) throws InterruptedException {
        BotTexts texts = BotTexts.of(owner);
        String said = switch (management.rename(new OperatorId(owner.getId()), id, name)) {
            case Outcome.Done(Channel now) -> texts.say("channels.renamed", now.name());
            case Outcome.Refused(Outcome.Reason why) ->
                switch (why) {
                    case NO_SUCH_CHANNEL, CHANGED_MEANWHILE -> texts.say("button.old");
                    case NAME_EMPTY -> texts.say("channels.name-empty");
                    case NAME_TOO_LONG ->
                        texts.say("channels.name-too-long", texts.count("count.characters", Channel.NAME_LIMIT));
                };
        };
        talk.say(owner.getId(), new FormattedText().plain(said));
    }

    /// The channel that the button names, if who pressed it manages it.
    Optional<Channel> channel(Buttons.Press press) {
        return press.argument().isBlank() ? Optional.empty() : management.find(press.person(), id(press));
    }

    private static ChannelId id(Buttons.Press press) {
        return new ChannelId(press.argument().isBlank() ? "-" : press.argument());
    }
}
