package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Visitor;
import java.util.Optional;

/// Finds out from a `hello` who the visitor is and where the talk stands.
record Greeting(ChatDoors doors, Visit visit, Channel channel, Connections connections) {
    /// What a `hello` leads to.
    sealed interface Answer {
        record Begun(Conversation conversation) implements Answer {}

        record TurnedAway(CloseCode why) implements Answer {}
    }

    Answer answer(VisitorFrame.Hello hello, SocketWriter writer) {
        Optional<String> issued = hello.token().isPresent() ? Optional.empty() : Optional.of(Chat.newVisitorToken());
        Optional<Visitor> visitor = hello.token()
                .map(token -> doors.chat().visitor(channel.id(), token))
                .orElseGet(() -> issued.map(token -> newVisitor(token, hello)));
        if (visitor.isEmpty()) {
            return new Answer.TurnedAway(CloseCode.BAD_TOKEN);
        }
        if (!connections.join(visitor.get().id())) {
            return new Answer.TurnedAway(CloseCode.TOO_MANY_SOCKETS);
        }
        Conversation conversation =
                new Conversation(doors, connections, writer, channel, visitor.get(), hello.language());
        try {
            conversation.begin(issued, hello.since());
            return new Answer.Begun(conversation);
        } catch (RuntimeException fault) {
            conversation.end();
            throw fault;
        }
    }

    private Visitor newVisitor(String token, VisitorFrame.Hello hello) {
        return doors.chat().newVisitor(channel.id(), token, hello.language(), hello.page(), visit.userAgent());
    }
}
