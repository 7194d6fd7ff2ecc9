package chat.k1te.telegram;

import chat.k1te.management.ChannelManagement;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.RandomToken;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Page;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Visitor;
import java.util.Optional;

/// Lets an owner see the whole way once: a visitor of ours writes to the channel as any other would.
final class TestMessage {
    static final String BUTTON = "try";

    private final ChannelManagement management;
    private final Chat chat;
    private final Sayings sayings;

    TestMessage(ChannelManagement management, Chat chat, Sayings sayings) {
        this.management = management;
        this.chat = chat;
        this.sayings = sayings;
    }

    /// Pressed twice below the same message it is sent once.
    String pressed(Buttons.Press press) {
        BotTexts texts = press.texts();
        Optional<Channel> channel = management.find(press.person(), press.channel());
        if (channel.isEmpty() || channel.get().group().isEmpty()) {
            return texts.say("button.old");
        }
        Group group = channel.get().group().get();
        return switch (post(channel.get(), group, press)) {
            case Posting.Accepted _, Posting.Repeated _ -> texts.say("embed.tried", group.title());
            case Posting.Refused _ -> texts.say("channels.paused");
        };
    }

    private Posting post(Channel channel, Group group, Buttons.Press press) {
        String token = RandomToken.hash("test " + channel.id() + " " + press.message());
        Page page = new Page(sayings.pageOf(channel), press.texts().say("embed.try-title"), "");
        Visitor visitor = chat.visitor(channel.id(), token)
                .orElseGet(() -> chat.newVisitor(
                        channel.id(), token, press.texts().language().toLanguageTag(), page, ""));
        return chat.post(channel, group, visitor, "test-message", press.texts().say("embed.try-words"));
    }
}
