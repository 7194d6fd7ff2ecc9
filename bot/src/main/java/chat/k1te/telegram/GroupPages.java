package chat.k1te.telegram;

import chat.k1te.management.ChannelManagement;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What a group is told about the channels that are answered in it.
final class GroupPages {
    private final BotId bot;
    private final Channels channels;
    private final ChannelManagement management;
    private final Sayings sayings;
    private final Talk talk;

    GroupPages(BotId bot, Channels channels, ChannelManagement management, Sayings sayings, Talk talk) {
        this.sayings = sayings;
        this.bot = bot;
        this.channels = channels;
        this.management = management;
        this.talk = talk;
    }

    void help(Message message, BotTexts texts) throws InterruptedException {
        talk.say(message.getChatId(), sayings.help(texts));
    }

    /// `/channel`.
    void channels(Message message, BotTexts texts) throws InterruptedException {
        GroupId group = new GroupId(message.getChatId());
        String names = channels.ofGroup(bot, group).stream().map(Channel::name).collect(Collectors.joining(", "));
        talk.say(
                group.value(),
                new FormattedText()
                        .plain(names.isEmpty() ? texts.say("group.none") : texts.say("group.channels", names)));
    }

    /// `/disconnect`: asks which one, and whether it is meant; only who manages a channel sees it here.
    void disconnect(Message message, BotTexts texts) throws InterruptedException {
        GroupId group = new GroupId(message.getChatId());
        OperatorId person = new OperatorId(message.getFrom().getId());
        List<Channel> theirs = channels.ofGroup(bot, group).stream()
                .filter(channel -> management.find(person, channel.id()).isPresent())
                .toList();
        if (theirs.isEmpty()) {
            talk.say(group.value(), new FormattedText().plain(texts.say("group.not-yours")));
            return;
        }
        Keyboard keyboard = new Keyboard();
        theirs.forEach(channel -> keyboard.row(channel.name(), Buttons.data(ChannelPages.DISCONNECT, channel.id())));
        talk.say(
                group.value(),
                new FormattedText().plain(texts.say("group.disconnect")),
                Optional.of(keyboard.markup()));
    }
}
