package chat.k1te.webserver.widget;

import java.time.Duration;

/// The usual rules with one thing changed.
final class Rules {
    private static final SocketRules USUAL = SocketRules.STANDARD;

    private Rules() {}

    static SocketRules sockets(int all, int ofVisitor, int ofAddress) {
        return rules(all, ofVisitor, ofAddress, USUAL.answers(), USUAL.heartbeatEvery());
    }

    static SocketRules answers(int most) {
        return rules(USUAL.sockets(), USUAL.socketsEach(), USUAL.socketsAddress(), most, USUAL.heartbeatEvery());
    }

    static SocketRules heartbeatEvery(Duration pause) {
        return rules(USUAL.sockets(), USUAL.socketsEach(), USUAL.socketsAddress(), USUAL.answers(), pause);
    }

    private static SocketRules rules(int all, int ofVisitor, int ofAddress, int answers, Duration heartbeatEvery) {
        return new SocketRules(
                all,
                ofVisitor,
                ofAddress,
                answers,
                USUAL.postBurst(),
                USUAL.helloWithin(),
                heartbeatEvery,
                USUAL.silentFor(),
                USUAL.writeWithin(),
                USUAL.closeWithin(),
                USUAL.sweepEvery());
    }
}
