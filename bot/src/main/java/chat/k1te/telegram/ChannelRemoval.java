package chat.k1te.telegram;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Outcome;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Threads;
import java.util.List;
import java.util.Optional;

/// The end of a channel, asked twice: it can't be undone, so the owner reads what will be gone.
final class ChannelRemoval {
    static final String REMOVE = "remove";
    static final String REMOVE_SURE = "remove?";
    static final String REMOVE_NOW = "remove!";

    /// Beyond so many threads the number says all; counting on would cost more than it tells.
    private static final int COUNTED = 500;

    private final ChannelManagement management;
    private final Threads threads;
    private final ChannelPages pages;
    private final Talk talk;

    ChannelRemoval(ChannelManagement management, Threads threads, ChannelPages pages, Talk talk) {
        this.management = management;
        this.threads = threads;
        this.pages = pages;
        this.talk = talk;
    }

    Buttons addTo(Buttons buttons) {
        return buttons.on(REMOVE, this::ask).on(REMOVE_SURE, this::askAgain).on(REMOVE_NOW, this::remove);
    }

    private String ask(Buttons.Press press) throws InterruptedException {
        Optional<Channel> channel = pages.channel(press);
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        question(press, channel.get(), whatGoes(press.texts(), channel.get()), "channels.remove-yes", REMOVE_SURE);
        return "";
    }

    private String whatGoes(BotTexts texts, Channel channel) {
        List<ChatThread> some = threads.ofChannel(channel.id(), COUNTED + 1);
        if (some.isEmpty()) {
            return texts.say("channels.remove-ask-empty", channel.name());
        }
        if (some.size() > COUNTED) {
            return texts.say("channels.remove-ask-many", channel.name(), texts.count("count.threads", COUNTED));
        }
        long said = some.stream().mapToLong(thread -> thread.log().seq()).sum();
        return texts.say(
                "channels.remove-ask",
                channel.name(),
                texts.count("count.threads", some.size()),
                texts.count("count.messages", said));
    }

    private String askAgain(Buttons.Press press) throws InterruptedException {
        Optional<Channel> channel = pages.channel(press);
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        String text = press.texts().say("channels.remove-sure", channel.get().name());
        question(press, channel.get(), text, "channels.remove-now", REMOVE_NOW);
        return "";
    }

    private void question(Buttons.Press press, Channel channel, String text, String yes, String next)
            throws InterruptedException {
        BotTexts texts = press.texts();
        talk.rewrite(
                press,
                new FormattedText().plain(text),
                Keyboard.choice(
                        texts.say(yes),
                        Buttons.data(next, channel.id()),
                        texts.say("channels.keep"),
                        Buttons.data(ChannelPages.PAGE, channel.id())));
    }

    private String remove(Buttons.Press press) throws InterruptedException {
        Optional<ChannelId> id = pages.channel(press).map(Channel::id);
        if (id.isPresent() && management.remove(press.person(), id.get()) instanceof Outcome.Done(Channel gone)) {
            var _ = pages.listPressed(press);
            return press.texts().say("channels.removed", gone.name());
        }
        return press.texts().say("channels.remove-owner");
    }
}
