package chat.k1te.sandbox;

/// Something Telegram can do and the sandbox cannot yet. It becomes a violation, so that no test passes by accident.
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String what) {
        super("sandbox does not know " + what + " yet");
    }
}
