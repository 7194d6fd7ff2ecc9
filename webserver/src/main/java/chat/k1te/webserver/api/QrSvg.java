package chat.k1te.webserver.api;

import io.nayuki.qrcodegen.QrCode;

/// A link as a drawing that phones read (ISO/IEC 18004) and printers print in any size.
final class QrSvg {
    /// What the norm asks for around the code, in modules.
    private static final int QUIET_ZONE = 4;

    private QrSvg() {}

    static String of(String link) {
        QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET_ZONE;
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>
            """.formatted(side, dark);
    }
}
