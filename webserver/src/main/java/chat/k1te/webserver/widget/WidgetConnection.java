package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// One socket, from the upgrade to its end: what it hears goes to its [Conversation], what it says through its
/// [SocketWriter].
///
/// Frames are heard on one thread; [#check] and [#close] may be called by any.
final class WidgetConnection {
    private final Visit visit;
    private final ChatDoors doors;
    private final String ownOrigin;
    private final Connections connections;
    private final Wire wire;
    private final SocketWriter writer;
    private final SocketRules rules;
    private final InstantSource clock;
    private final Instant openedAt;
    private volatile Instant heardAt;
    private Optional<Channel> channel = Optional.empty();
    private volatile Optional<Conversation> conversation = Optional.empty();

    /// @param ownOrigin the origin of our own pages, which may open every channel
    WidgetConnection(Visit visit, Wire wire, ChatDoors doors, String ownOrigin, Connections connections) {
        this.visit = visit;
        this.wire = wire;
        this.doors = doors;
        this.ownOrigin = ownOrigin;
        this.connections = connections;
        this.rules = connections.rules();
        this.clock = connections.clock();
        this.writer = new SocketWriter(wire, doors.addresses(), rules, clock);
        this.openedAt = clock.instant();
        this.heardAt = openedAt;
    }

    void open() {
        writer.start();
        channel = doors.channels()
                .findByKey(visit.key())
                .filter(found -> found.group().isPresent());
        if (channel.isEmpty()) {
            close(CloseCode.UNKNOWN_CHANNEL);
        } else if (!visit.origin().equals(ownOrigin) && !channel.get().rules().allow(visit.origin())) {
            close(CloseCode.NOT_ALLOWED_HERE);
        }
    }

    void heardText(String text, boolean whole) {
        heardAt = clock.instant();
        if (writer.isClosing()) {
            return;
        }
        if (!whole) {
            close(CloseCode.BAD_FRAME);
        } else if (text.getBytes(StandardCharsets.UTF_8).length > SocketRules.FRAME_BYTES) {
            close(CloseCode.TOO_BIG);
        } else {
            heard(FrameCodec.decode(text));
        }
    }

    private void heard(VisitorFrame frame) {
        if (conversation.isPresent()) {
            conversation.get().heard(frame);
        } else if (frame instanceof VisitorFrame.Hello hello && channel.isPresent()) {
            Greeting greeting = new Greeting(doors, visit, channel.get(), connections);
            switch (greeting.answer(hello, writer)) {
                case Greeting.Answer.Begun(Conversation begun) -> conversation = Optional.of(begun);
                case Greeting.Answer.TurnedAway(CloseCode why, var said) -> {
                    Refusals refusals = new Refusals(hello.language());
                    said.ifPresent(code -> writer.answer(() -> refusals.of(code, Subject.NONE)));
                    close(why);
                }
            }
        } else {
            close(CloseCode.BAD_FRAME);
        }
    }

    void heardBinary() {
        close(CloseCode.BAD_FRAME);
    }

    void heardPing(byte[] data) {
        heardAt = clock.instant();
        writer.pong(data);
    }

    void heardPong() {
        heardAt = clock.instant();
    }

    /// Says why, and hears nothing more.
    void close(CloseCode why) {
        writer.close(why);
    }

    /// Leaves the wire to the caller: nothing is written by us once this has returned.
    void release() {
        writer.release();
    }

    /// Ends the conversation with a last word on the wire, which must be released.
    void breakOff(CloseCode why) {
        release();
        wire.close(why.number(), why.reason());
    }

    /// The socket is gone.
    void gone() {
        release();
        conversation.ifPresent(Conversation::end);
    }

    /// Ends what has gone silent, came without a word or does not read.
    void check(Instant now) {
        if (isLonger(Duration.between(heardAt, now), rules.silentFor())
                || isLonger(writer.blockedFor(now), rules.writeWithin())) {
            wire.cut();
        } else if (conversation.isEmpty() && isLonger(Duration.between(openedAt, now), rules.helloWithin())) {
            close(CloseCode.TOO_SLOW);
        }
    }

    private static boolean isLonger(Duration actual, Duration most) {
        return actual.compareTo(most) > 0;
    }

    boolean awaitGoodbye(Duration most) throws InterruptedException {
        return writer.awaitGoodbye(most);
    }

    void cut() {
        wire.cut();
    }
}
