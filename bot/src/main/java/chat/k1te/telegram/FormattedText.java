package chat.k1te.telegram;

import chat.k1te.thread.Mark;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// Text with its formatting as Telegram's entities, so that nothing in it has to be escaped and nothing a person wrote
/// can become markup. Offsets are UTF-16 code units, as both Java and the Bot API count.
final class FormattedText {
    private final StringBuilder text = new StringBuilder();
    private final List<MessageEntity> entities = new ArrayList<>();

    FormattedText plain(String part) {
        text.append(part);
        return this;
    }

    FormattedText line(String part) {
        return plain(text.isEmpty() ? part : "\n" + part);
    }

    FormattedText bold(String part) {
        return marked(part, MessageEntity.builder().type("bold"));
    }

    FormattedText link(String part, String url) {
        return marked(part, MessageEntity.builder().type("text_link").url(url));
    }

    FormattedText code(String part, String language) {
        return marked(part, MessageEntity.builder().type("pre").language(language));
    }

    /// `part` with the formatting that fits into it.
    FormattedText marked(String part, List<Mark> marks) {
        int offset = text.length();
        marks.stream()
                .filter(mark -> mark.start() + mark.length() <= part.length())
                .map(mark -> new Mark(mark.kind(), mark.start() + offset, mark.length(), mark.value()))
                .map(Marks::entity)
                .forEach(entities::add);
        return plain(part);
    }

    private FormattedText marked(String part, MessageEntity.MessageEntityBuilder<?, ?> kind) {
        entities.add(kind.offset(text.length()).length(part.length()).build());
        text.append(part);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<MessageEntity> entities() {
        return List.copyOf(entities);
    }
}
