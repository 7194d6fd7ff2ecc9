package chat.k1te.webserver.widget;

import io.nayuki.qrcodegen.QrCode;
import java.util.Base64;
import java.util.BitSet;

/// A link as a code that phones read (ISO/IEC 18004), for a page to draw: a tenth of what a picture would take.
///
/// @param side how many modules each line has, and how many lines there are
/// @param dark line by line, a bit for each module from the lowest of each byte upwards, set where it is dark; base64
public record QrModules(int side, String dark) {
    static QrModules of(String link) {
        QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        BitSet dark = new BitSet();
        for (int place = 0; place < code.size * code.size; place++) {
            dark.set(place, code.getModule(place % code.size, place / code.size));
        }
        return new QrModules(code.size, Base64.getEncoder().encodeToString(dark.toByteArray()));
    }
}
