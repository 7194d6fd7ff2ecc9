package chat.k1te.telegram;

import chat.k1te.tenant.BotId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Change;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Message;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Placements;
import chat.k1te.thread.Shown;
import chat.k1te.thread.ThreadId;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// Taking an answer back from the visitor, and out of the group where the bot may: Telegram tells bots of no deletion,
/// so `/del` says it, in reply to the answer; sent by itself in a topic it offers the latest answers as buttons.
final class Unsending {
    /// Begins the data of a button that takes an answer back; `thread:seq` follows, or nothing to leave all as it is.
    static final String BUTTON = "unsend";

    private static final int OFFERED = 3;
    private static final int LABEL = 40;

    private final BotId bot;
    private final Chat chat;
    private final Placements placements;
    private final Talk talk;

    Unsending(BotId bot, Chat chat, Placements placements, Talk talk) {
        this.bot = bot;
        this.chat = chat;
        this.placements = placements;
        this.talk = talk;
    }

    /// Somebody sent `/del`.
    void asked(MessageJson command) throws InterruptedException {
        BotTexts texts = BotTexts.in(command.language());
        if (command.answered().isEmpty()) {
            offer(command, texts);
            return;
        }
        Optional<Placement> placement = command.answered().flatMap(id -> placements.find(bot, command.group(), id));
        if (placement.isEmpty() || placement.get().seqs().isEmpty()) {
            say(command, texts.say("del.which"), Optional.empty());
            return;
        }
        switch (chat.unsend(placement.get().thread(), placement.get().seqs().getLast())) {
            case Change.Made _ ->
                talk.remove(command.group().value(), List.of(placement.get().messageId(), command.id()));
            case Change.Refused _ -> say(command, texts.say("del.not-yours"), Optional.empty());
        }
    }

    private void offer(MessageJson command, BotTexts texts) throws InterruptedException {
        Optional<ChatThread> thread = command.topic().flatMap(topic -> chat.shownIn(bot, topic));
        List<Message> own = thread.map(found -> latestOf(found, command)).orElse(List.of());
        if (own.isEmpty()) {
            say(command, texts.say("del.which"), Optional.empty());
            return;
        }
        Keyboard keyboard = new Keyboard();
        for (Message answer : own) {
            keyboard.row(
                    label(answer), Buttons.data(BUTTON, thread.orElseThrow().id() + ":" + answer.seq()));
        }
        keyboard.row(texts.say("del.nothing"), Buttons.data(BUTTON, ""));
        say(command, texts.say("del.choose"), Optional.of(keyboard.markup()));
    }

    /// The latest answers of who asks, the newest first.
    private static List<Message> latestOf(ChatThread thread, MessageJson command) {
        Optional<Author.ByOperator> asking = command.operator();
        return thread.log().recent().reversed().stream()
                .filter(message -> !message.isErased())
                .filter(message -> message.author() instanceof Author.ByOperator author
                        && asking.filter(each -> each.operator().equals(author.operator()))
                                .isPresent())
                .limit(OFFERED)
                .toList();
    }

    private static String label(Message answer) {
        return "🗑 " + Excerpt.of(Packing.gist(answer.content()), LABEL);
    }

    /// A button below the offer was pressed. The message with it leaves the topic in any case.
    String pressed(Buttons.Press press) throws InterruptedException {
        String[] wanted = press.argument().split(":", 2);
        if (wanted.length < 2) {
            talk.remove(press.chat().value(), List.of(press.message()));
            return "";
        }
        Optional<ChatThread> thread = chat.find(new ThreadId(wanted[0]))
                .filter(found -> found.bot().equals(bot) && found.group().equals(press.chat()));
        if (thread.isEmpty() || !wanted[1].matches("\\d{1,18}")) {
            return press.texts().say("button.old");
        }
        return switch (chat.unsend(thread.get().id(), Long.parseLong(wanted[1]))) {
            case Change.Made(Message gone) -> {
                List<Integer> leaving = gone.shown()
                        .filter(place -> place.group().equals(press.chat()))
                        .map(Shown::messageId)
                        .map(place -> List.of(place, press.message()))
                        .orElse(List.of(press.message()));
                talk.remove(press.chat().value(), leaving);
                yield press.texts().say("del.done");
            }
            case Change.Refused _ -> {
                talk.remove(press.chat().value(), List.of(press.message()));
                yield press.texts().say("button.old");
            }
        };
    }

    private void say(MessageJson command, String text, Optional<InlineKeyboardMarkup> keyboard)
            throws InterruptedException {
        boolean _ = talk.answer(command, text, keyboard);
    }
}
