package chat.k1te.testing;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Texts as nobody would think of them: of any length and of any characters, broken ones included. The same at every
/// run, so that what fails fails again.
public final class AnyText {
    private static final int TRIES = 300;
    private static final int LONGEST = 120;

    private AnyText() {}

    /// Three texts at a time.
    public static Stream<Arguments> many() {
        Random random = new Random(1);
        return Stream.generate(() -> Arguments.of(next(random), next(random), next(random)))
                .limit(TRIES);
    }

    public static String next(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(LONGEST);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE));
                case 1 -> text.appendCodePoint(0x1F300 + random.nextInt(0x300));
                case 2 -> text.append("\u200D\uFE0F\u0301\u202E\n\0".charAt(random.nextInt(6)));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }
}
