package chat.k1te.telegram;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;

/// Questions that an owner answers by a reply. What was asked, and about which channel, stands in the question itself,
/// at the end of the address behind the channel's name, so that it is known after a restart, too.
final class Questions {
    private final Talk talk;
    private final Sayings sayings;
    private final Map<String, Answer> answers = new HashMap<>();

    Questions(Talk talk, Sayings sayings) {
        this.talk = talk;
        this.sayings = sayings;
    }

    /// What is done with an answer. The channel is as trustworthy as anything a stranger types.
    interface Answer {
        void given(User person, ChannelId channel, String words) throws InterruptedException;
    }

    /// @param kind of lower case letters
    Questions on(String kind, Answer answer) {
        answers.put(kind, answer);
        return this;
    }

    /// @param about what is asked; the channel's name follows it
    void ask(Buttons.Press press, String kind, String about, Channel channel) throws InterruptedException {
        FormattedText question = new FormattedText()
                .plain(about + " ")
                .link(channel.name(), sayings.pageOf(channel) + "#" + kind + "-" + channel.id());
        talk.say(
                press.who().getId(),
                question,
                Optional.of(ForceReplyKeyboard.builder().forceReply(true).build()));
    }

    /// @return whether the message answers such a question
    boolean answered(MessageJson message, User person) throws InterruptedException {
        Optional<String[]> asked = message.linkOfAnswered()
                .filter(link -> link.contains("#"))
                .map(link -> link.substring(link.lastIndexOf('#') + 1).split("-", 2))
                .filter(parts -> parts.length == 2 && !parts[1].isBlank());
        Optional<Answer> answer = asked.map(parts -> answers.get(parts[0]));
        if (answer.isEmpty()) {
            return false;
        }
        answer.get().given(person, new ChannelId(asked.orElseThrow()[1]), message.words());
        return true;
    }
}
