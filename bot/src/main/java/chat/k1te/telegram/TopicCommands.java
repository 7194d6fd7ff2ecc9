package chat.k1te.telegram;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Outcome;
import chat.k1te.management.ThreadManagement;
import chat.k1te.management.ThreadOutcome;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.SavedReply;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Placements;
import chat.k1te.thread.Posting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The commands that operators type in a visitor's topic, or in reply to a visitor's words where there are no topics.
/// Everybody in the group may answer and look; closing, blocking and keeping texts is for the team.
final class TopicCommands {
    private static final Set<String> KNOWN =
            Set.of("close", "reopen", "block", "unblock", "assign", "note", "s", "save", "forget", "who", "history");
    private static final Set<String> TEXTS_OF_THE_TEAM = Set.of("save", "forget");
    private static final Set<String> SEEN_IN_TOPICS = Set.of("topic.closed", "topic.reopened");

    private final BotId bot;
    private final Chat chat;
    private final Placements placements;
    private final ThreadDesk desk;
    private final ThreadManagement threads;
    private final ChannelManagement management;
    private final Talk talk;

    TopicCommands(
            BotId bot,
            Chat chat,
            Placements placements,
            ThreadDesk desk,
            ThreadManagement threads,
            ChannelManagement management,
            Talk talk) {
        this.threads = threads;
        this.management = management;
        this.bot = bot;
        this.chat = chat;
        this.placements = placements;
        this.desk = desk;
        this.talk = talk;
    }

    static boolean isOne(Command command) {
        return KNOWN.contains(command.name());
    }

    /// Carries the command out, or says what is missing for it.
    void asked(MessageJson message, Command command) throws InterruptedException {
        BotTexts texts = BotTexts.in(message.language());
        Optional<ChatThread> thread = thread(message);
        Optional<Author.ByOperator> operator = message.operator();
        if (command.name().equals("note")) {
            // It was written for colleagues, who have read it.
            return;
        }
        if (thread.isEmpty() || operator.isEmpty()) {
            answer(message, texts.say("topic.where"));
        } else if (TEXTS_OF_THE_TEAM.contains(command.name())
                && !threads.mayCommand(operator.get().operator(), thread.get())) {
            answer(message, texts.say("topic.not-team"));
        } else {
            carryOut(message, command, texts, thread.get(), operator.get());
        }
    }

    private void carryOut(
            MessageJson message, Command command, BotTexts texts, ChatThread thread, Author.ByOperator operator)
            throws InterruptedException {
        switch (command.name()) {
            case "close" -> decided(message, texts, threads.close(operator.operator(), thread.id()), "topic.closed");
            case "reopen" ->
                decided(message, texts, threads.reopen(operator.operator(), thread.id()), "topic.reopened");
            case "block" -> decided(message, texts, threads.block(operator.operator(), thread.id()), "spam.blocked");
            case "unblock" ->
                decided(message, texts, threads.unblock(operator.operator(), thread.id()), "topic.unblocked");
            case "assign" -> assign(message, command.argument(), texts, thread, operator);
            case "s" -> savedReply(message, command.argument(), texts, thread, operator);
            case "save" -> save(message, command.argument(), texts, thread, operator);
            case "forget" -> {
                var _ = management.forgetReply(
                        operator.operator(),
                        thread.channel(),
                        command.argument().toLowerCase(Locale.ROOT));
                answer(message, texts.say("saved.forgotten", command.argument()));
            }
            case "who" -> inPrivate(message, desk.who(texts, thread));
            case "history" -> inPrivate(message, desk.history(texts, thread));
            default -> throw new IllegalStateException("unknown command " + command.name());
        }
    }

    /// That the topic closes or opens everybody sees; without topics it has to be said.
    private void decided(MessageJson message, BotTexts texts, ThreadOutcome outcome, String done)
            throws InterruptedException {
        switch (outcome) {
            case ThreadOutcome.Refused _ -> answer(message, texts.say("topic.not-team"));
            case ThreadOutcome.Done(ChatThread now) -> {
                if (!SEEN_IN_TOPICS.contains(done) || !desk.hasTopic(now)) {
                    answer(message, texts.say(done));
                }
            }
        }
    }

    private void assign(MessageJson message, String whom, BotTexts texts, ChatThread thread, Author.ByOperator operator)
            throws InterruptedException {
        boolean nobody = whom.equals("-") || whom.equalsIgnoreCase(texts.say("topic.nobody"));
        if (nobody) {
            threads.take(thread.id(), Optional.empty());
            answer(message, texts.say("topic.unassigned"));
        } else {
            threads.take(thread.id(), Optional.of(operator));
            answer(message, texts.say("topic.assigned", operator.name()));
        }
    }

    /// The visitor reads the saved text as this operator's answer, and so do the others in the group.
    private void savedReply(
            MessageJson message, String name, BotTexts texts, ChatThread thread, Author.ByOperator operator)
            throws InterruptedException {
        List<SavedReply> replies = desk.channel(thread)
                .map(Channel::rules)
                .map(rules -> rules.savedReplies())
                .orElse(List.of());
        Optional<SavedReply> wanted = replies.stream()
                .filter(reply -> reply.name().equalsIgnoreCase(name))
                .findFirst();
        if (wanted.isEmpty()) {
            String names =
                    String.join(", ", replies.stream().map(SavedReply::name).toList());
            answer(message, names.isEmpty() ? texts.say("saved.none") : texts.say("saved.which", names));
            return;
        }
        String text = desk.filledIn(wanted.get(), thread);
        Posting said = chat.reply(thread.id(), operator, message.source(), new Content.Text(text), Context.NONE);
        if (said instanceof Posting.Accepted(var stored, var _)) {
            placements.keep(new Placement(bot, message.group(), message.id(), thread.id(), List.of(stored.seq()), ""));
            answer(message, "💬 " + text);
        }
    }

    /// Keeps the text of the message that this one answers.
    private void save(MessageJson message, String name, BotTexts texts, ChatThread thread, Author.ByOperator operator)
            throws InterruptedException {
        Optional<SavedReply> reply = SavedReply.read(name, message.wordsOfAnswered());
        if (reply.isEmpty()) {
            answer(message, texts.say("saved.how"));
            return;
        }
        boolean kept = management.keepReply(operator.operator(), thread.channel(), reply.get())
                        instanceof Outcome.Done(Channel now)
                && now.rules().savedReplies().contains(reply.get());
        answer(
                message,
                kept
                        ? texts.say("saved.kept", reply.get().name())
                        : texts.say("saved.full", texts.count("count.replies", ChannelRules.MOST_REPLIES)));
    }

    /// Where it costs the group nothing; in the topic only for those who have never opened the private chat.
    private void inPrivate(MessageJson message, String text) throws InterruptedException {
        if (!talk.say(message.from(), new FormattedText().plain(text))) {
            answer(message, text);
        }
    }

    private Optional<ChatThread> thread(MessageJson message) {
        return message.topic().isPresent()
                ? message.topic().flatMap(topic -> chat.shownIn(bot, topic))
                : message.answered()
                        .flatMap(id -> placements.find(bot, message.group(), id))
                        .flatMap(placement -> chat.find(placement.thread()));
    }

    private void answer(MessageJson message, String text) throws InterruptedException {
        boolean _ = talk.answer(message, text, Optional.empty());
    }
}
