package chat.k1te.telegram;

import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadState;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// The buttons below a visitor's card.
final class CardButtons {
    static final String ASSIGN = "assign";
    static final String CLOSE = "close";
    static final String REOPEN = "reopen";
    static final String BLOCK = "block";
    static final String UNBLOCK = "unblock";
    static final String WHO = "who";
    static final String HISTORY = "history";

    private CardButtons() {}

    /// As they fit how things stand with `thread`.
    ///
    /// @param app opens the thread in the Mini App
    static InlineKeyboardMarkup of(BotTexts texts, ChatThread thread, Optional<InlineKeyboardButton> app) {
        String assign = thread.care()
                .assignee()
                .map(Author.ByOperator::name)
                .map(name -> texts.say("topic.button.assigned", Excerpt.of(name, 30)))
                .orElseGet(() -> texts.say("topic.button.assign"));
        boolean closed = thread.state() == ThreadState.CLOSED;
        boolean blocked = thread.state() == ThreadState.BLOCKED;
        ThreadId id = thread.id();
        Keyboard keyboard = new Keyboard()
                .row(
                        button(assign, ASSIGN, id),
                        closed
                                ? button(texts.say("topic.button.reopen"), REOPEN, id)
                                : button(texts.say("topic.button.close"), CLOSE, id))
                .row(
                        blocked
                                ? button(texts.say("topic.button.unblock"), UNBLOCK, id)
                                : button(texts.say("topic.button.block"), BLOCK, id),
                        button(texts.say("topic.button.who"), WHO, id),
                        button(texts.say("topic.button.history"), HISTORY, id));
        app.ifPresent(keyboard::row);
        return keyboard.markup();
    }

    /// Whether these are the buttons of a card.
    static boolean areThose(JsonNode keyboard) {
        return keyboard.at("/inline_keyboard/0/0/callback_data").asText().startsWith(ASSIGN + ":");
    }

    private static InlineKeyboardButton button(String label, String action, ThreadId thread) {
        return Keyboard.button(label, Buttons.data(action, thread));
    }
}
