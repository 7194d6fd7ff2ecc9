package chat.k1te.webserver.widget;

import java.time.Duration;

/// The bounds of every socket.
///
/// @param sockets         of all visitors together; more are answered 503 at the upgrade
/// @param socketsEach     of one visitor
/// @param socketsAddress  of one public address; a private one is most likely a proxy that we were not told of
/// @param answers         how many answers may wait for a socket that does not take them
/// @param postBurst       how many frames a visitor may send at once; then one per second
/// @param helloWithin     how long a socket may stay without its first frame
/// @param heartbeatEvery  how often we say that we are here, and look at the thread without being told to
/// @param silentFor       after how long without any frame, a pong included, a browser counts as gone
/// @param writeWithin     how long one write may take before the reader counts as gone
/// @param closeWithin     how long the browser may take to answer our close
/// @param sweepEvery      how often these times are looked at
public record SocketRules(
        int sockets,
        int socketsEach,
        int socketsAddress,
        int answers,
        int postBurst,
        Duration helloWithin,
        Duration heartbeatEvery,
        Duration silentFor,
        Duration writeWithin,
        Duration closeWithin,
        Duration sweepEvery) {
    /// The longest frame of a visitor.
    public static final int FRAME_BYTES = 64 * 1024;
    /// The longest frame of ours.
    public static final int SERVER_FRAME_BYTES = 256 * 1024;

    public static final SocketRules STANDARD = new SocketRules(
            10_000,
            20,
            1_000,
            64,
            20,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5));
}
