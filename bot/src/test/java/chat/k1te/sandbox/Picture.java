package chat.k1te.sandbox;

import java.util.Optional;

/// Reads the size of a JPEG, PNG or GIF from its first bytes.
final class Picture {
    record Size(int width, int height) {
        static final Size NONE = new Size(0, 0);
    }

    private Picture() {}

    static Optional<Size> size(byte[] bytes) {
        if (startsWith(bytes, 0x89, 'P', 'N', 'G') && bytes.length >= 24) {
            return Optional.of(new Size(bigEndian(bytes, 18), bigEndian(bytes, 22)));
        }
        if (startsWith(bytes, 'G', 'I', 'F', '8') && bytes.length >= 10) {
            return Optional.of(new Size(littleEndian(bytes, 6), littleEndian(bytes, 8)));
        }
        return startsWith(bytes, 0xFF, 0xD8) ? jpegSize(bytes) : Optional.empty();
    }

    /// Walks the segments to the frame header, whose marker is FFC0..FFCF without C4, C8 and CC.
    private static Optional<Size> jpegSize(byte[] bytes) {
        int at = 2;
        while (at + 9 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) return Optional.of(new Size(bigEndian(bytes, at + 7), bigEndian(bytes, at + 5)));
            at += 2 + bigEndian(bytes, at + 2);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) return false;
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) return false;
        }
        return true;
    }

    private static int bigEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static int littleEndian(byte[] bytes, int at) {
        return (bytes[at + 1] & 0xFF) << 8 | bytes[at] & 0xFF;
    }
}
