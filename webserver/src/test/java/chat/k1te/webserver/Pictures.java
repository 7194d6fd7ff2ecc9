package chat.k1te.webserver;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/// Small pictures.
final class Pictures {
    private Pictures() {}

    /// @param format `png`, `jpg` or `gif`
    static byte[] of(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The head of a WebP with an alpha channel; nothing in it can be decoded.
    static byte[] webp(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex("524946461600000057454250"));
        bytes.writeBytes("VP8X".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {10, 0, 0, 0, 0, 0, 0, 0});
        for (int side : new int[] {width - 1, height - 1}) {
            bytes.writeBytes(new byte[] {(byte) side, (byte) (side >> 8), (byte) (side >> 16)});
        }
        return bytes.toByteArray();
    }
}
