package chat.k1te.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port for a server that has to know its own before it starts.
///
/// It lies below those that systems give out by themselves (Linux: 32768 and up; IANA: 49152 and up), or any socket
/// opened between the asking and the listening could be given the same.
public final class FreePort {
    private static final int LOWEST = 15_000;
    private static final int END = 30_000;
    private static final int TRIES = 100;

    private FreePort() {}

    public static int any() {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port found");
    }

    /// `wanted`, or any other if somebody has that one.
    public static int orAny(int wanted) {
        return isFree(wanted) ? wanted : any();
    }

    /// On all addresses, which is how the server listens.
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
