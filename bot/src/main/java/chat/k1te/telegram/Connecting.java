package chat.k1te.telegram;

import chat.k1te.management.ChannelSetup;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ChatShared;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Leads an owner from the wish for a channel to its embed code: by Telegram's picker, by a link, by a command typed in
/// the group, or without any group.
final class Connecting {
    static final String LINK_PREFIX = "ch_";

    private final Talk talk;
    private final Sayings sayings;
    private final ChannelSetup setup;
    private final GroupCheck check;
    private final boolean topicsInPrivate;

    /// @param topicsInPrivate whether private chats with this bot have topics
    Connecting(Talk talk, Sayings sayings, ChannelSetup setup, GroupCheck check, boolean topicsInPrivate) {
        this.talk = talk;
        this.sayings = sayings;
        this.setup = setup;
        this.check = check;
        this.topicsInPrivate = topicsInPrivate;
    }

    /// @param message by which they asked, in the private chat
    void newChannel(User owner, String wanted, int message) throws InterruptedException {
        BotTexts texts = BotTexts.of(owner);
        if (wanted.length() > Channel.NAME_LIMIT) {
            talk.say(owner.getId(), sayings.nameTooLong(texts));
            return;
        }
        String name = wanted.isEmpty() ? texts.say("newchannel.name") : wanted;
        var asked = setup.ask(new OperatorId(owner.getId()), texts.language(), name, message);
        talk.say(
                owner.getId(),
                sayings.whichGroup(texts, asked.channel(), LINK_PREFIX + asked.code()),
                Optional.of(sayings.groupPicker(texts, asked.number())));
        talk.say(
                owner.getId(),
                new FormattedText().plain(texts.say("newchannel.alone")),
                Optional.of(sayings.hereButton(texts, asked.number())));
    }

    /// The owner wants another group for a channel.
    ///
    /// @param message by which they asked, in the private chat
    void otherGroup(User owner, Channel channel, int message) throws InterruptedException {
        BotTexts texts = BotTexts.of(owner);
        var asked = setup.askAgain(new OperatorId(owner.getId()), channel, message);
        talk.say(
                owner.getId(),
                sayings.whichGroup(texts, asked.channel(), LINK_PREFIX + asked.code()),
                Optional.of(sayings.groupPicker(texts, asked.number())));
    }

    /// The greeting's button was pressed. Pressed again it leads to the same channel, which its message names.
    String newChannelPressed(Buttons.Press press) throws InterruptedException {
        newChannel(press.who(), "", press.message());
        return "";
    }

    /// The owner wants to answer alone, in the private chat with the bot.
    String answerHere(Buttons.Press press) throws InterruptedException {
        User owner = press.who();
        String number = press.argument();
        BotTexts texts = BotTexts.of(owner);
        Optional<Channel> channel = number.matches("\\d{1,9}")
                ? setup.picked(new OperatorId(owner.getId()), Integer.parseInt(number))
                : Optional.empty();
        if (channel.isEmpty()) {
            talk.say(owner.getId(), sayings.expired(texts), Optional.of(sayings.noKeyboard()));
            return "";
        }
        Group alone = new Group(new GroupId(owner.getId()), texts.say("newchannel.here"), topicsInPrivate);
        bound(owner, channel.get(), GroupCheck.Report.ofPrivate(alone));
        return "";
    }

    /// The owner chose a group in Telegram's picker.
    void groupChosen(User owner, ChatShared shared) throws InterruptedException {
        int number = Integer.parseInt(shared.getRequestId());
        Optional<Channel> channel = setup.picked(new OperatorId(owner.getId()), number);
        if (channel.isEmpty()) {
            talk.say(owner.getId(), sayings.expired(BotTexts.of(owner)), Optional.of(sayings.noKeyboard()));
            return;
        }
        connect(owner, channel.get(), new GroupId(shared.getChatId()));
    }

    /// The link `?startgroup=ch_…` makes the owner's app send this into the group.
    void startedInGroup(Message message, String argument) throws InterruptedException {
        if (!argument.startsWith(LINK_PREFIX)) {
            return;
        }
        User owner = message.getFrom();
        Optional<Channel> channel =
                setup.linked(new OperatorId(owner.getId()), argument.substring(LINK_PREFIX.length()));
        if (channel.isEmpty()) {
            talk.say(message.getChatId(), sayings.expired(BotTexts.of(owner)));
            return;
        }
        connect(owner, channel.get(), new GroupId(message.getChatId()));
    }

    void newChannelInGroup(Message message, String wanted) throws InterruptedException {
        User owner = message.getFrom();
        BotTexts texts = BotTexts.of(owner);
        GroupId group = new GroupId(message.getChatId());
        if (message.getSenderChat() != null) {
            talk.say(group.value(), new FormattedText().plain(texts.say("newchannel.yourself")));
        } else if (!check.isAdmin(group, owner.getId())) {
            talk.say(group.value(), new FormattedText().plain(texts.say("newchannel.not-admin")));
        } else if (wanted.length() > Channel.NAME_LIMIT) {
            talk.say(group.value(), sayings.nameTooLong(texts));
        } else {
            String name = wanted.isEmpty() ? defaultName(message, texts) : wanted;
            connect(owner, setup.typed(new OperatorId(owner.getId()), texts.language(), name, group), group);
        }
    }

    private static String defaultName(Message message, BotTexts texts) {
        String title = String.valueOf(message.getChat().getTitle()).strip();
        return title.isEmpty() || title.length() > Channel.NAME_LIMIT ? texts.say("newchannel.name") : title;
    }

    /// Only who runs a group may bring a channel there: whatever led here came from a person's app.
    private void connect(User owner, Channel channel, GroupId id) throws InterruptedException {
        GroupCheck.Report report = check.look(id);
        boolean inside = report.well().contains(GroupCheck.Point.MEMBER);
        if (inside && !check.isAdmin(id, owner.getId())) {
            talk.say(id.value(), new FormattedText().plain(BotTexts.of(owner).say("newchannel.not-admin")));
        } else if (report.isFit()) {
            bound(owner, channel, report);
        } else {
            mend(owner, channel, report);
        }
    }

    /// The link in the list gives the bot what it lacks, and connects the group in the same tap.
    private void mend(User owner, Channel channel, GroupCheck.Report report) throws InterruptedException {
        BotTexts texts = BotTexts.of(owner);
        var asked = setup.askByLink(channel);
        CheckList list = new CheckList(texts, report);
        FormattedText text = list.text(texts.say("mend.title"));
        var button = Optional.of(new Keyboard()
                .row(Keyboard.link(texts.say("check.grant"), sayings.grantLink(LINK_PREFIX + asked.code())))
                .markup());
        if (!talk.say(owner.getId(), text, button)) {
            talk.say(report.group().id().value(), text, button);
        }
    }

    private void bound(User owner, Channel channel, GroupCheck.Report report) throws InterruptedException {
        BotTexts texts = BotTexts.of(owner);
        Group group = report.group();
        boolean again = channel.group().equals(Optional.of(group));
        Channel bound = again ? channel : setup.bind(channel, group);
        // Said in the group first: it proves that the bot can write there.
        talk.say(group.id().value(), sayings.hereYouAnswer(texts, bound, group));
        FormattedText list = new CheckList(texts, report).text(texts.say("bound.title", bound.name(), group.title()));
        long chat = tell(owner, group.id(), list);
        talk.say(chat, sayings.embedCode(texts, bound), sayings.embedButtons(texts, bound, new GroupId(chat)));
        Optional<String> page = sayings.linkOf(bound);
        if (page.isPresent()) {
            talk.picture(chat, QrPicture.of(page.get()), texts.say("embed.qr", page.get()));
        }
    }

    /// To the owner in private, taking the picker away; in the group where the owner has never opened the private chat.
    ///
    /// @return the chat that took it
    private long tell(User owner, GroupId group, FormattedText text) throws InterruptedException {
        if (talk.say(owner.getId(), text, Optional.of(sayings.noKeyboard()))) {
            return owner.getId();
        }
        talk.say(group.value(), text);
        return group.value();
    }
}
