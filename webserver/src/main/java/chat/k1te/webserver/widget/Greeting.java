package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import java.util.Map;
import java.util.Optional;

/// Finds out from a `hello` who the visitor is and where the talk stands.
record Greeting(ChatDoors doors, Visit visit, Channel channel, Connections connections) {
    private static final VisitorDetails.Claims NOTHING = new VisitorDetails.Claims(Map.of(), Map.of());

    /// What a `hello` leads to.
    sealed interface Answer {
        record Begun(Conversation conversation) implements Answer {}

        /// @param said in words before we close, where the code alone does not say enough
        record TurnedAway(CloseCode why, Optional<FrameRefusal> said) implements Answer {
            TurnedAway(CloseCode why) {
                this(why, Optional.empty());
            }
        }
    }

    /// Who says `hello`.
    private sealed interface Guest {
        /// @param visitor as whom they talk
        /// @param issued  the token, when the browser had none
        /// @param begun   whether there may be a thread
        /// @param refused what they said of themselves was not taken
        record Recognised(Visitor visitor, Optional<String> issued, boolean begun, Optional<FrameRefusal> refused)
                implements Guest {}

        record Unwelcome(Answer.TurnedAway answer) implements Guest {}
    }

    Answer answer(VisitorFrame.Hello hello, SocketWriter writer) {
        return switch (guest(hello)) {
            case Guest.Unwelcome(Answer.TurnedAway answer) -> answer;
            case Guest.Recognised guest -> begin(hello, guest, writer);
        };
    }

    private Answer begin(VisitorFrame.Hello hello, Guest.Recognised guest, SocketWriter writer) {
        if (!connections.join(guest.visitor().id())) {
            return new Answer.TurnedAway(CloseCode.TOO_MANY_SOCKETS);
        }
        Conversation conversation =
                new Conversation(doors, connections, writer, channel, guest.visitor(), hello.language());
        try {
            conversation.begin(guest.issued(), guest.begun(), hello.since());
            guest.refused().ifPresent(conversation::refuse);
            return new Answer.Begun(conversation);
        } catch (RuntimeException fault) {
            conversation.end();
            throw fault;
        }
    }

    private Guest guest(VisitorFrame.Hello hello) {
        if (hello.who().jwt().isPresent()) {
            return switch (doors.persons().check(channel, hello.who().jwt().get())) {
                case SignedPersons.Outcome.Refused(FrameRefusal why) -> unwelcome(why);
                case SignedPersons.Outcome.Proven proven -> signed(hello, proven);
            };
        }
        if (channel.rules().widget().identityRequired()) {
            return unwelcome(FrameRefusal.IDENTITY_REQUIRED);
        }
        return hello.token().isPresent() ? returning(hello, hello.token().get()) : stranger(hello);
    }

    /// A person whom the site has signed for is that person on every device, whatever this one knew.
    private Guest signed(VisitorFrame.Hello hello, SignedPersons.Outcome.Proven proven) {
        String token = proven.token();
        if (hello.token().filter(said -> !said.equals(token)).isPresent()) {
            return new Guest.Unwelcome(new Answer.TurnedAway(CloseCode.BAD_TOKEN));
        }
        Visitor visitor = doors.chat().visitor(channel.id(), token).orElseGet(() -> newVisitor(token, hello));
        Optional<String> issued = hello.token().isPresent() ? Optional.empty() : Optional.of(token);
        Introductions introductions = introductions();
        return switch (introductions.signed(
                visitor, proven.claims(), hello.who().claims())) {
            case Introductions.Outcome.Known(Visitor known) ->
                new Guest.Recognised(known, issued, true, Optional.empty());
            case Introductions.Outcome.Refused(FrameRefusal why) ->
                switch (introductions.signed(visitor, proven.claims(), NOTHING)) {
                    case Introductions.Outcome.Known(Visitor known) ->
                        new Guest.Recognised(known, issued, true, Optional.of(why));
                    case Introductions.Outcome.Refused(FrameRefusal too) -> unwelcome(too);
                };
        };
    }

    /// Who was signed for once does not come in again without a signature.
    private Guest returning(VisitorFrame.Hello hello, String token) {
        Optional<Visitor> visitor = doors.chat().visitor(channel.id(), token);
        if (visitor.isEmpty()) {
            return new Guest.Unwelcome(new Answer.TurnedAway(CloseCode.BAD_TOKEN));
        }
        return visitor.get().details().verified()
                ? unwelcome(FrameRefusal.IDENTITY_REQUIRED)
                : introduced(visitor.get(), Optional.empty(), hello);
    }

    private Guest stranger(VisitorFrame.Hello hello) {
        String token = Chat.newVisitorToken();
        return introduced(newVisitor(token, hello), Optional.of(token), hello);
    }

    private Guest introduced(Visitor visitor, Optional<String> issued, VisitorFrame.Hello hello) {
        boolean begun = issued.isEmpty();
        return switch (introductions().told(visitor, hello.who().claims())) {
            case Introductions.Outcome.Known(Visitor known) ->
                new Guest.Recognised(known, issued, begun, Optional.empty());
            case Introductions.Outcome.Refused(FrameRefusal why) ->
                new Guest.Recognised(visitor, issued, begun, Optional.of(why));
        };
    }

    private static Guest unwelcome(FrameRefusal why) {
        CloseCode code = switch (why) {
            case IDENTITY_REQUIRED -> CloseCode.IDENTITY_REQUIRED;
            case SIGNATURE_EXPIRED -> CloseCode.SIGNATURE_EXPIRED;
            default -> CloseCode.BAD_SIGNATURE;
        };
        return new Guest.Unwelcome(new Answer.TurnedAway(code, Optional.of(why)));
    }

    private Introductions introductions() {
        return new Introductions(doors.chat(), doors.persons());
    }

    private Visitor newVisitor(String token, VisitorFrame.Hello hello) {
        return doors.chat().newVisitor(channel.id(), token, hello.language(), hello.page(), visit.userAgent());
    }
}
