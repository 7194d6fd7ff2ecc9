package chat.k1te.sandbox;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Makes smaller pictures of pictures, as Telegram does of every photo.
final class Pictures {
    private Pictures() {}

    /// The size a picture has when its longer side is made `longest`.
    static Picture.Size fitted(Picture.Size size, int longest) {
        double scale = (double) longest / Math.max(size.width(), size.height());
        return new Picture.Size(side(size.width(), scale), side(size.height(), scale));
    }

    private static int side(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    /// The picture as a JPEG of this size; nothing when the bytes only begin like a picture.
    static Optional<byte[]> scaled(byte[] bytes, Picture.Size size) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(bytes));
            if (whole == null) return Optional.empty();
            Image smaller = whole.getScaledInstance(size.width(), size.height(), Image.SCALE_AREA_AVERAGING);
            return Optional.of(jpeg(smaller, size));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// A grey picture, which stands for a frame of a film.
    static byte[] blank(Picture.Size size) {
        return jpeg(new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB), size);
    }

    private static byte[] jpeg(Image picture, Picture.Size size) {
        BufferedImage canvas = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
