package chat.k1te.telegram;

import chat.k1te.relay.Delivery;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Parcel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Watches over the groups where channels are answered: groups lose topics, rights and their id, and Telegram says so
/// in its answers sooner than in updates. What can be mended is mended; of the rest the owner is told, once until it is
/// well again.
///
/// Safe for use by several threads.
final class DeskWatch {
    private static final Logger LOG = System.getLogger(DeskWatch.class.getName());
    /// By words of Telegram's answers; the first that fits counts.
    private static final List<Sign> SIGNS = List.of(
            new Sign("bot was kicked", Trouble.REMOVED),
            new Sign("bot is not a member", Trouble.REMOVED),
            new Sign("group chat was deleted", Trouble.REMOVED),
            new Sign("chat not found", Trouble.REMOVED),
            new Sign("CHANNEL_PRIVATE", Trouble.REMOVED),
            new Sign("bot was blocked by the user", Trouble.REMOVED),
            new Sign("can't initiate conversation", Trouble.REMOVED),
            new Sign("user is deactivated", Trouble.REMOVED),
            new Sign("a topic", Trouble.NO_TOPIC_RIGHT),
            new Sign("the topic", Trouble.NO_TOPIC_RIGHT),
            new Sign("TOPIC_CLOSED", Trouble.NO_TOPIC_RIGHT),
            new Sign("not enough rights", Trouble.MUTED),
            new Sign("no write access", Trouble.MUTED),
            new Sign("CHAT_", Trouble.MUTED),
            new Sign("USER_BANNED_IN_CHANNEL", Trouble.MUTED),
            new Sign("the chat is not a forum", Trouble.TOPICS_OFF));

    private record Sign(String words, Trouble trouble) {}

    private final BotId bot;
    private final Channels channels;
    private final OwnerTalk owners;
    private final Talk talk;
    private final Sayings sayings;
    /// Of these it is known that nothing is the matter.
    private final Set<ChannelId> well = ConcurrentHashMap.newKeySet();

    DeskWatch(BotId bot, Channels channels, OwnerTalk owners, Talk talk, Sayings sayings) {
        this.bot = bot;
        this.channels = channels;
        this.owners = owners;
        this.talk = talk;
        this.sayings = sayings;
    }

    /// Hears what came of a call for this thread.
    void heard(ChatThread thread, Delivery delivery) throws InterruptedException {
        switch (delivery) {
            case Delivery.Delivered _, Delivery.Opened _ -> {
                if (!well.contains(thread.channel())) {
                    isWell(thread.channel());
                }
            }
            case Delivery.Moved moved -> moved(thread.group(), moved.to());
            case Delivery.NotTaken not -> {
                Optional<Trouble> trouble = SIGNS.stream()
                        .filter(sign -> not.reason().contains(sign.words()))
                        .map(Sign::trouble)
                        .findFirst();
                if (trouble.isPresent()) {
                    found(thread.group(), trouble.get());
                }
            }
            case Delivery.Changed _,
                    Delivery.SlowDown _,
                    Delivery.Uncertain _,
                    Delivery.TopicMissing _,
                    Delivery.Undeliverable _ -> {}
        }
    }

    /// Looks whether words for a topic went into it: with topics switched off Telegram puts them among all others and
    /// says nothing. Then this group is a desk without topics from now on.
    void sent(ChatThread thread, Parcel parcel, Message message) {
        if (parcel.topic() != 0 && !Boolean.TRUE.equals(message.getIsTopicMessage())) {
            topicsOff(thread.group());
        }
    }

    private void topicsOff(GroupId group) {
        try {
            found(group, Trouble.TOPICS_OFF);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Something is the matter with a group.
    void found(GroupId group, Trouble trouble) throws InterruptedException {
        for (Channel channel : channels.ofGroup(bot, group)) {
            well.remove(channel.id());
            Optional<String> code = Optional.of(trouble.code());
            // An answer and an update may bring the same news at once: who writes it down tells it.
            if (change(channel.id(), now -> now.trouble().equals(code) ? now : troubled(now, trouble))) {
                LOG.log(Level.WARNING, "channel {0}: {1}", channel.id(), trouble.code());
                tell(channel, trouble.textKey());
            }
        }
    }

    private static Channel troubled(Channel channel, Trouble trouble) {
        Channel marked = channel.inTrouble(Optional.of(trouble.code()));
        return trouble == Trouble.TOPICS_OFF ? marked.boundTo(withForum(channel, false)) : marked;
    }

    /// All is well with a group: the bot may do what it needs there.
    ///
    /// @param forum whether it has topics that the bot may manage
    void fit(GroupId group, boolean forum) {
        for (Channel channel : channels.ofGroup(bot, group)) {
            if (channel.group().filter(now -> now.forum() != forum).isPresent()) {
                change(channel.id(), now -> now.boundTo(withForum(now, forum)));
            }
            isWell(channel.id());
        }
    }

    private void isWell(ChannelId id) {
        channels.find(id).ifPresent(this::isWell);
    }

    private void isWell(Channel channel) {
        // Without topics it works, but not as well as it did: that stays the matter until they are back.
        boolean without = channel.trouble().equals(Optional.of(Trouble.TOPICS_OFF.code()))
                && channel.group().filter(group -> !group.forum()).isPresent();
        boolean changed = channel.trouble().isPresent()
                && !without
                && change(channel.id(), now -> now.trouble().isPresent() ? now.inTrouble(Optional.empty()) : now);
        if (changed) {
            tellQuietly(channel, "desk.well");
        }
        well.add(channel.id());
    }

    /// The group goes on under another id.
    void moved(GroupId from, GroupId to) {
        for (Channel channel : channels.ofGroup(bot, from)) {
            LOG.log(Level.INFO, "channel {0}: its group is {1} now", channel.id(), to);
            change(
                    channel.id(),
                    now -> now.boundTo(
                            new Group(to, now.group().map(Group::title).orElse(""), false)));
        }
    }

    /// Asks the operators whether this visitor, whose topic they delete again and again, shall be blocked.
    void askWhetherToBlock(ChatThread thread, String visitor) throws InterruptedException {
        Optional<Channel> channel = channels.find(thread.channel());
        if (channel.isPresent()) {
            BotTexts texts = owners.texts(channel.get());
            talk.say(
                    thread.group().value(),
                    new FormattedText().plain(texts.say("spam.ask", visitor)),
                    Optional.of(sayings.blockButton(texts, thread.id())));
        }
    }

    /// Done again when somebody else was faster.
    ///
    /// @return whether anything was changed
    private boolean change(ChannelId id, UnaryOperator<Channel> change) {
        while (true) {
            Optional<Channel> now = channels.find(id);
            Optional<Channel> after = now.map(change);
            if (after.equals(now)) {
                return false;
            }
            if (channels.save(after.orElseThrow())) {
                return true;
            }
        }
    }

    private void tell(Channel channel, String key) throws InterruptedException {
        owners.tell(
                channel, key, channel.name(), channel.group().map(Group::title).orElse(""));
    }

    private void tellQuietly(Channel channel, String key) {
        try {
            tell(channel, key);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Group withForum(Channel channel, boolean forum) {
        Group group = channel.group().orElseThrow();
        return new Group(group.id(), group.title(), forum);
    }

    List<Channel> channelsOf(GroupId group) {
        return channels.ofGroup(bot, group);
    }
}
