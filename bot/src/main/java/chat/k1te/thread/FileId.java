package chat.k1te.thread;

import chat.k1te.tenant.RandomToken;

/// Names a file that a visitor uploaded. Random and unguessable.
public record FileId(String value) {
    private static final int BYTES = 18;

    public static FileId random() {
        return new FileId("f_" + RandomToken.of(BYTES));
    }

    @Override
    public String toString() {
        return value;
    }
}
