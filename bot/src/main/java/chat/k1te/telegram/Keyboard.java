package chat.k1te.telegram;

import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Buttons below a message, row by row.
final class Keyboard {
    private final List<InlineKeyboardRow> rows = new ArrayList<>();

    /// A row of one button.
    ///
    /// @param data see [Buttons#data]
    Keyboard row(String label, String data) {
        return row(button(label, data));
    }

    Keyboard row(InlineKeyboardButton... buttons) {
        return row(List.of(buttons));
    }

    Keyboard row(List<InlineKeyboardButton> buttons) {
        rows.add(new InlineKeyboardRow(buttons));
        return this;
    }

    /// Two buttons side by side: go on, or leave it.
    static InlineKeyboardMarkup choice(String yes, String yesData, String no, String noData) {
        return new Keyboard().row(button(yes, yesData), button(no, noData)).markup();
    }

    static InlineKeyboardButton button(String label, String data) {
        return InlineKeyboardButton.builder().text(label).callbackData(data).build();
    }

    static InlineKeyboardButton link(String label, String url) {
        return InlineKeyboardButton.builder().text(label).url(url).build();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    InlineKeyboardMarkup markup() {
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }
}
