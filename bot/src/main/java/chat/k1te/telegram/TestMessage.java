package chat.k1te.telegram;

import chat.k1te.management.ChannelManagement;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
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
    private static final String ID = "test-message";

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
        Optional<Channel> channel = management.find(press.person(), new ChannelId(press.argument()));
        if (channel.isEmpty() || channel.get().group().isEmpty()) {
            return texts.say("button.old");
        }
        Group group = channel.get().group().get();
        String token = RandomToken.hash("test " + channel.get().id() + " " + press.message());
        return switch (post(channel.get(), press.texts(), token)) {
            case Posting.Accepted _, Posting.Repeated _ -> texts.say("embed.tried", group.title());
            case Posting.Refused _ -> texts.say("channels.paused");
        };
    }

    /// @param token of the visitor who writes; who has written already does not write again
    Posting post(Channel channel, BotTexts texts, String token) {
        Page page = new Page(sayings.pageOf(channel), texts.say("embed.try-title"), "");
        Visitor visitor = chat.visitor(channel.id(), token)
                .orElseGet(() ->
                        chat.newVisitor(channel.id(), token, texts.language().toLanguageTag(), page, ""));
        return chat.post(channel, channel.group().orElseThrow(), visitor, ID, texts.say("embed.try-words"));
    }
}
