package chat.k1te.thread;

import chat.k1te.tenant.RandomToken;

/// Names a visitor of one channel. Nobody guesses it who does not have the visitor's token.
public record VisitorId(String value) {
    private static final int LENGTH = 16;

    public static VisitorId random() {
        return of(RandomToken.of(LENGTH));
    }

    /// The visitor with this token.
    static VisitorId of(String token) {
        return new VisitorId(RandomToken.hash("visitor " + token).substring(0, LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
