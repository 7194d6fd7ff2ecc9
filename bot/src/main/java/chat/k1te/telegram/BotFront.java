package chat.k1te.telegram;

import chat.k1te.management.Account;
import chat.k1te.management.ChannelManagement;
import chat.k1te.management.ChannelSetup;
import chat.k1te.management.Roles;
import chat.k1te.management.Team;
import chat.k1te.management.Telegram;
import chat.k1te.management.ThreadManagement;
import chat.k1te.management.TopicKeeper;
import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ThreadReader;
import java.time.InstantSource;
import org.telegram.telegrambots.meta.api.objects.User;

/// Puts together all that hears people and answers them: the private chat, the groups, the buttons.
final class BotFront {
    private final BotId bot;
    private final Stores stores;
    private final Chat chat;
    private final InstantSource clock;
    private final TelegramApi api;
    private final Talk talk;
    private final String name;

    private final ChosenLanguages languages;
    private final Sayings sayings;
    private final OwnerTalk owners;
    private final Cards cards;
    private final DeskWatch desks;
    private final GroupCheck check;
    private final Roles roles;
    private final LettingGo lettingGo;
    private final Buttons buttons;
    private final Connecting connecting;
    private final ChannelManagement management;
    private final Companions companions;
    private final Unsending unsending;
    private final Questions questions;
    private final UpdateHandler updates;
    private final TelegramDoor door;

    /// @param name the bot's username
    BotFront(
            User me,
            String name,
            TelegramApi api,
            Talk talk,
            Stores stores,
            Chat chat,
            Sayings sayings,
            InstantSource clock) {
        this.bot = new BotId(me.getId());
        this.name = name;
        this.api = api;
        this.talk = talk;
        this.stores = stores;
        this.chat = chat;
        this.sayings = sayings;
        this.clock = clock;
        languages = new ChosenLanguages(stores.languages());
        owners = new OwnerTalk(bot, stores.tenants(), languages, talk);
        cards = new Cards(stores.threads(), stores.channels(), owners, api, talk, sayings.app());
        desks = new DeskWatch(bot, stores.channels(), owners, talk, sayings);
        check = new GroupCheck(api, me);
        roles = new Roles(bot, stores.tenants(), stores.operators());
        lettingGo = new LettingGo(bot, stores.channels(), stores.operators(), owners, api, talk);
        buttons = new Buttons(talk, lettingGo);
        connecting = new Connecting(
                talk,
                sayings,
                new ChannelSetup(bot, stores.tenants(), roles, stores.channels(), clock),
                check,
                Boolean.TRUE.equals(me.getHasTopicsEnabled()));
        management = new ChannelManagement(roles, stores.channels(), stores.erasures(), clock);
        companions = new Companions(bot, chat, stores, talk, clock);
        unsending = new Unsending(bot, chat, stores.placements(), talk);
        questions = new Questions(talk, sayings);
        TestMessage testMessage = new TestMessage(management, chat, sayings);
        door = new TelegramDoor(
                me, api, new TelegramDoor.Parts(talk, sayings, check, lettingGo, testMessage, languages));
        buttons.on(Sayings.NEW_CHANNEL, connecting::newChannelPressed)
                .on(Sayings.HERE, connecting::answerHere)
                .on(Unsending.BUTTON, unsending::pressed)
                .on(Companions.SWITCH, companions::switchPressed)
                .on(TestMessage.BUTTON, testMessage::pressed);
        GroupChanges groups = new GroupChanges(me, chat, stores.threads(), desks, check, clock);
        TopicMessages topicMessages = topicMessages(groups);
        TopicCommands topicCommands = topicCommands();
        updates = new UpdateHandler(
                privateChat(topicMessages, topicCommands),
                groupChat(topicMessages, topicCommands, groups),
                groups,
                buttons,
                languages,
                clock);
    }

    private TopicMessages topicMessages(GroupChanges groups) {
        return new TopicMessages(
                bot,
                chat,
                stores.placements(),
                groups::isBeingSentTo,
                talk,
                (thread, waited) -> chat.find(thread)
                        .ifPresent(found -> stores.answerTimes().add(found.channel(), waited)));
    }

    private TopicCommands topicCommands() {
        ThreadReader reader = new ThreadReader(stores.threads(), stores.messages());
        ThreadDesk desk = new ThreadDesk(reader, stores.channels(), stores.visitors());
        ThreadManagement threads = new ThreadManagement(
                roles,
                new ThreadManagement.Stock(stores.channels(), stores.threads(), stores.visitors()),
                chat,
                cards,
                clock);
        new CardActions(chat, desk, threads, talk).addTo(buttons);
        return new TopicCommands(bot, chat, stores.placements(), desk, threads, management, talk);
    }

    private GroupChat groupChat(TopicMessages topicMessages, TopicCommands topicCommands, GroupChanges groups) {
        return new GroupChat(
                name,
                topicMessages,
                topicCommands,
                unsending,
                groups,
                lettingGo,
                connecting,
                new GroupPages(bot, stores.channels(), management, sayings, talk));
    }

    private PrivateChat privateChat(TopicMessages topicMessages, TopicCommands topicCommands) {
        Team team = new Team(bot, roles, stores.operators(), stores.invitations(), clock);
        Inviting inviting = new Inviting(roles, team, talk, name);
        inviting.addTo(buttons);
        return new PrivateChat(
                name,
                questions,
                companions,
                topicMessages,
                topicCommands,
                unsending,
                connecting,
                inviting,
                commands(team));
    }

    private Commands commands(Team team) {
        new PresencePages(management, questions, talk).addTo(buttons);
        ChannelPages channelPages = new ChannelPages(management, connecting, check, questions, sayings, talk);
        channelPages.addTo(buttons);
        new ChannelRemoval(management, stores.threads(), channelPages, talk).addTo(buttons);
        TeamPages teamPages = new TeamPages(roles, team, management, lettingGo, talk);
        teamPages.addTo(buttons);
        Account account = new Account(
                bot,
                new Account.Owned(stores.tenants(), stores.channels(), stores.operators()),
                chat,
                stores.threads(),
                stores.languages(),
                stores.erasures(),
                clock);
        PersonPages personPages = new PersonPages(account, languages, talk);
        personPages.addTo(buttons);
        return new Commands(
                talk,
                sayings,
                connecting,
                channelPages,
                teamPages,
                new Joining(team, stores.channels(), check, owners, api, talk, clock),
                companions,
                personPages);
    }

    /// What is done with each update.
    UpdateHandler updates() {
        return updates;
    }

    OwnerTalk owners() {
        return owners;
    }

    Cards cards() {
        return cards;
    }

    DeskWatch desks() {
        return desks;
    }

    Telegram door() {
        return door;
    }

    Talk talk() {
        return talk;
    }

    TopicKeeper topics() {
        return cards;
    }
}
