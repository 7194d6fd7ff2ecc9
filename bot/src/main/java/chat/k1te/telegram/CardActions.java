package chat.k1te.telegram;

import chat.k1te.management.ThreadManagement;
import chat.k1te.management.ThreadOutcome;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.ThreadId;
import java.util.Optional;
import java.util.function.BiFunction;

/// What the buttons below a visitor's card do. Everybody else sees the topic change.
final class CardActions {
    /// What a pop-up takes (Bot API, answerCallbackQuery).
    private static final int POP_UP = 200;

    private final Chat chat;
    private final ThreadDesk desk;
    private final ThreadManagement threads;
    private final Talk talk;

    CardActions(Chat chat, ThreadDesk desk, ThreadManagement threads, Talk talk) {
        this.chat = chat;
        this.desk = desk;
        this.threads = threads;
        this.talk = talk;
    }

    Buttons addTo(Buttons buttons) {
        return buttons.on(CardButtons.CLOSE, press -> command(press, threads::close, "topic.closed"))
                .on(CardButtons.REOPEN, press -> command(press, threads::reopen, "topic.reopened"))
                .on(CardButtons.BLOCK, press -> command(press, threads::block, "spam.blocked"))
                .on(CardButtons.UNBLOCK, press -> command(press, threads::unblock, "topic.unblocked"))
                .on(CardButtons.ASSIGN, this::assign)
                .on(CardButtons.WHO, this::who)
                .on(CardButtons.HISTORY, this::history);
    }

    private String command(Buttons.Press press, BiFunction<OperatorId, ThreadId, ThreadOutcome> change, String done) {
        Optional<ChatThread> thread = thread(press);
        if (thread.isEmpty()) {
            return press.texts().say("button.old");
        }
        return press.texts()
                .say(
                        switch (change.apply(press.person(), thread.get().id())) {
                            case ThreadOutcome.Done _ -> done;
                            case ThreadOutcome.Refused _ -> "topic.not-team";
                        });
    }

    /// Takes the thread on; who has it already gives it back.
    private String assign(Buttons.Press press) {
        Optional<ChatThread> thread = thread(press);
        if (thread.isEmpty()) {
            return press.texts().say("button.old");
        }
        Author.ByOperator presser =
                new Author.ByOperator(press.person(), press.who().getFirstName());
        boolean mine = thread.get()
                .care()
                .assignee()
                .filter(operator -> operator.operator().equals(presser.operator()))
                .isPresent();
        threads.take(thread.get().id(), mine ? Optional.empty() : Optional.of(presser));
        return mine ? press.texts().say("topic.unassigned") : press.texts().say("topic.assigned", presser.name());
    }

    private String who(Buttons.Press press) {
        return thread(press)
                .map(thread -> Excerpt.start(desk.who(press.texts(), thread), POP_UP))
                .orElseGet(() -> press.texts().say("button.old"));
    }

    private String history(Buttons.Press press) throws InterruptedException {
        Optional<ChatThread> thread = thread(press);
        if (thread.isEmpty()) {
            return press.texts().say("button.old");
        }
        String text = desk.history(press.texts(), thread.get());
        boolean taken = talk.say(press.who().getId(), new FormattedText().plain(text));
        return press.texts().say(taken ? "topic.in-private" : "topic.open-me-first");
    }

    /// A thread of the chat in which the button was pressed, and of no other.
    private Optional<ChatThread> thread(Buttons.Press press) {
        return press.argument().isBlank()
                ? Optional.empty()
                : chat.find(new ThreadId(press.argument()))
                        .filter(thread -> thread.group().equals(press.chat()));
    }
}
