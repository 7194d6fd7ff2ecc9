package chat.k1te.telegram;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Placements;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Source;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicId;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What people write in a visitor's topic becomes the answer that the visitor reads.
final class TopicMessages {
    /// A line that begins so stays among the operators.
    private static final String NOTE = "//";

    private final BotId bot;
    private final Chat chat;
    private final Placements placements;
    private final Talk talk;
    private final Sayings sayings;

    TopicMessages(BotId bot, Chat chat, Placements placements, Talk talk, Sayings sayings) {
        this.bot = bot;
        this.chat = chat;
        this.placements = placements;
        this.talk = talk;
        this.sayings = sayings;
    }

    void answered(Message message) throws InterruptedException {
        Topic topic = new Topic(new GroupId(message.getChatId()), new TopicId(message.getMessageThreadId()));
        Optional<ChatThread> thread = chat.shownIn(bot, topic);
        Optional<Author.ByOperator> operator = operator(message);
        if (thread.isEmpty() || operator.isEmpty()) {
            return;
        }
        if (message.hasText()) {
            reply(thread.get(), operator.get(), topic, message);
        } else if (UpdateKinds.isContent(message)) {
            BotTexts texts = sayings.texts(message.getFrom());
            boolean _ = talk.answer(
                    topic.group().value(), topic.id().value(), message.getMessageId(), texts.say("reply.text-only"));
        }
    }

    private void reply(ChatThread thread, Author.ByOperator operator, Topic topic, Message message) {
        if (message.getText().isBlank() || message.getText().startsWith(NOTE)) {
            return;
        }
        Source.Telegram source = new Source.Telegram(topic.group(), message.getMessageId());
        Content content = new Content.Text(message.getText());
        switch (chat.reply(thread.id(), operator, source, content)) {
            case Posting.Accepted(var said) -> place(thread, source, said.seq(), message.getText());
            case Posting.Repeated(var said) -> place(thread, source, said.seq(), message.getText());
            case Posting.Refused(var why) -> throw new IllegalStateException("an answer was refused: " + why.code());
        }
    }

    private void place(ChatThread thread, Source.Telegram source, long seq, String text) {
        placements.keep(new Placement(bot, source.group(), source.messageId(), thread.id(), List.of(seq), text));
    }

    /// Who wrote it: a person, or an admin who writes as the group. Other bots and channels are not operators.
    private static Optional<Author.ByOperator> operator(Message message) {
        User from = message.getFrom();
        if (message.getSenderChat() != null) {
            boolean asGroup = message.getSenderChat().getId().equals(message.getChatId());
            String title = message.getAuthorSignature() == null
                    ? String.valueOf(message.getChat().getTitle())
                    : message.getAuthorSignature();
            return asGroup
                    ? Optional.of(new Author.ByOperator(new OperatorId(message.getChatId()), title))
                    : Optional.empty();
        }
        return from == null || Boolean.TRUE.equals(from.getIsBot())
                ? Optional.empty()
                : Optional.of(new Author.ByOperator(new OperatorId(from.getId()), from.getFirstName()));
    }
}
