package chat.k1te.sandbox;

import java.nio.charset.StandardCharsets;

/// What a file is by its first bytes, as far as Telegram treats it differently.
enum FileFormat {
    OGG,
    MP3,
    MP4,
    WEBM,
    GZIP,
    OTHER;

    static FileFormat of(byte[] bytes) {
        if (startsWith(bytes, 0, "OggS")) return OGG;
        if (startsWith(bytes, 0, "ID3") || startsWith(bytes, 0, "\u00FF\u00FB")) return MP3;
        if (startsWith(bytes, 4, "ftyp")) return MP4;
        if (startsWith(bytes, 0, "\u001A\u0045\u00DF\u00A3")) return WEBM;
        if (startsWith(bytes, 0, "\u001F\u008B")) return GZIP;
        return OTHER;
    }

    /// Whether Telegram plays it as a voice message.
    static boolean isVoice(Upload upload) {
        return switch (of(upload.bytes())) {
            case OGG, MP3, MP4 -> true;
            case WEBM, GZIP -> false;
            case OTHER -> upload.fileName().matches("(?i).*\\.(ogg|oga|opus|mp3|m4a)");
        };
    }

    private static boolean startsWith(byte[] bytes, int offset, String first) {
        byte[] wanted = first.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < offset + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[offset + i] != wanted[i]) return false;
        }
        return true;
    }
}
