package chat.k1te.thread;

import chat.k1te.tenant.RandomToken;

/// Names a visitor of one channel. Random.
public record VisitorId(String value) {
    public static VisitorId random() {
        return new VisitorId(RandomToken.of(12));
    }

    @Override
    public String toString() {
        return value;
    }
}
