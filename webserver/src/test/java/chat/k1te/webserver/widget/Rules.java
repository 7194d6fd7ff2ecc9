package chat.k1te.webserver.widget;

import java.time.Duration;

/// The usual rules with one thing changed.
final class Rules {
    private static final SocketRules USUAL = SocketRules.STANDARD;

    private Rules() {}

    static SocketRules sockets(int all, int ofVisitor, int ofAddress) {
        return rules(all, ofVisitor, ofAddress, USUAL.answers(), USUAL.heartbeatEvery(), USUAL.writeWithin());
    }

    static SocketRules answers(int most) {
        return rules(
                USUAL.sockets(),
                USUAL.socketsEach(),
                USUAL.socketsAddress(),
                most,
                USUAL.heartbeatEvery(),
                USUAL.writeWithin());
    }

    static SocketRules heartbeatEvery(Duration pause) {
        return rules(
                USUAL.sockets(),
                USUAL.socketsEach(),
                USUAL.socketsAddress(),
                USUAL.answers(),
                pause,
                USUAL.writeWithin());
    }

    static SocketRules writeWithin(Duration most) {
        return rules(
                USUAL.sockets(),
                USUAL.socketsEach(),
                USUAL.socketsAddress(),
                USUAL.answers(),
                USUAL.heartbeatEvery(),
                most);
    }

    private static SocketRules rules(
            int all, int ofVisitor, int ofAddress, int answers, Duration heartbeatEvery, Duration writeWithin) {
        return new SocketRules(
                all,
                ofVisitor,
                ofAddress,
                answers,
                USUAL.postBurst(),
                USUAL.helloWithin(),
                heartbeatEvery,
                USUAL.silentFor(),
                writeWithin,
                USUAL.closeWithin(),
                USUAL.sweepEvery());
    }
}
