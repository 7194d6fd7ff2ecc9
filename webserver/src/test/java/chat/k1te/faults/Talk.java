package chat.k1te.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One visitor and the operators who answer, and what each has said.
final class Talk implements AutoCloseable {
    private final int visitor;
    private final Browser browser;
    private final SandboxTelegram telegram;
    private final Person operator;
    private final Group group;
    private final long firstChat;
    private final boolean topics;
    private final Pattern words;
    private final List<String> said = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Map<Integer, String> repliedAs = new HashMap<>();
    private int deletions;

    Talk(int visitor, Browser browser, SandboxTelegram telegram, Person operator, Group group) {
        this.visitor = visitor;
        this.browser = browser;
        this.telegram = telegram;
        this.operator = operator;
        this.group = group;
        this.firstChat = group.id();
        this.topics = group.isForum();
        this.words = Pattern.compile("words \\d+ of " + visitor + ";");
    }

    void post(int round) {
        String text = "words " + round + " of " + visitor + ";";
        browser.post("visitor" + visitor + "-round" + round, text);
        said.add(text);
    }

    /// Answers what was heard of the visitor last, if anything was.
    void answer(int round) {
        Optional<SandboxMessage> heard =
                heard().filter(message -> !message.deleted()).reduce((_, last) -> last);
        if (heard.isEmpty() || heard.get().chatId() != group.id()) {
            return;
        }
        String text = "answer " + round + " to " + visitor;
        if (topics) {
            operator.sayIn(group.id(), heard.get().topicId(), text);
        } else {
            repliedAs.put(operator.reply(group.id(), heard.get().messageId(), text), text);
        }
        answers.add(text);
    }

    /// What the bot could not tell the reader of, as it says below the answer, is said again to the visitor's last
    /// words.
    private void sayAgain() {
        List<Integer> unknown = telegram.messages(group.id()).stream()
                .filter(message -> message.text().startsWith("I can’t tell whose words these are"))
                .map(message -> message.replyTo().orElse(0))
                .filter(repliedAs::containsKey)
                .distinct()
                .toList();
        for (int told : unknown) {
            String text = repliedAs.remove(told);
            heard().filter(message -> !message.deleted())
                    .reduce((_, last) -> last)
                    .ifPresent(last -> {
                        repliedAs.put(operator.reply(group.id(), last.messageId(), text), text);
                        answers.remove(text);
                        answers.add(text);
                    });
        }
    }

    /// Somebody deletes the visitor's topic, which nobody tells the bot.
    void deleteTopic(int most) {
        if (topics && deletions < most) {
            heard().filter(message -> !message.deleted())
                    .reduce((_, last) -> last)
                    .ifPresent(last -> {
                        group.deleteTopic(last.topicId());
                        deletions++;
                    });
        }
    }

    /// The visitor's words in Telegram, before and after the group got another id.
    private Stream<SandboxMessage> heard() {
        Stream<Long> chats = Stream.of(firstChat, group.id()).distinct();
        return chats.flatMap(chat -> telegram.messages(chat).stream())
                .filter(message -> message.fromId() == telegram.botId())
                .filter(message -> words.matcher(message.text()).find());
    }

    void settle(Duration most) {
        Await.until(() -> "all acknowledged: " + browser, most, () -> browser.unacknowledged() == 0);
        Await.until(
                () -> "visitor " + visitor + " has every answer: " + answers + " but " + browser.shown("operator"),
                most,
                () -> {
                    sayAgain();
                    return browser.shown("operator").size() >= answers.size();
                });
        Await.until(
                () -> "words of " + visitor + " are in Telegram: " + said + " but " + arrived(),
                most,
                () -> Set.copyOf(arrived()).containsAll(said));
    }

    void check() {
        assertThat(browser.shown("visitor")).containsExactlyElementsOf(said);
        assertThat(browser.shown("operator")).containsExactlyElementsOf(answers);
        assertThat(new LinkedHashSet<>(arrived())).containsExactlyElementsOf(said);
    }

    private List<String> arrived() {
        return heard().flatMap(message -> wordsIn(message).stream()).toList();
    }

    /// How many of the messages in Telegram say nothing new.
    int repeated() {
        Set<String> before = new LinkedHashSet<>();
        return (int) heard().filter(message -> !before.addAll(wordsIn(message))).count();
    }

    /// Those below the card, which repeats what was said in a topic that is gone.
    private List<String> wordsIn(SandboxMessage message) {
        String below = message.text().substring(Math.max(0, message.text().lastIndexOf("\n\n")));
        return words.matcher(below).results().map(MatchResult::group).toList();
    }

    int messages() {
        return said.size();
    }

    int answers() {
        return answers.size();
    }

    @Override
    public void close() {
        browser.close();
    }
}
