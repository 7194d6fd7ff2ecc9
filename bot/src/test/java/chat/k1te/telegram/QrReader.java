package chat.k1te.telegram;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;

/// Reads a picture by another hand than the one that drew it.
final class QrReader {
    private QrReader() {}

    /// @throws NotFoundException when there is no code in it
    static String read(byte[] png) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        // A drawn picture, not a photograph of one: nothing has to be searched for.
        return new QRCodeReader()
                .decode(seen, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
