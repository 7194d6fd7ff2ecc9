package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.tenant.RandomToken;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Base64;
import java.util.BitSet;
import org.junit.jupiter.api.RepeatedTest;

/// What a page draws is read by another hand than the one that made it.
class QrModulesTest {
    @RepeatedTest(20)
    void a_link_is_read_back() throws Exception {
        String link = "https://t.me/acme_bot?start=v_" + RandomToken.of(16);
        QrModules modules = QrModules.of(link);
        BitSet dark = BitSet.valueOf(Base64.getDecoder().decode(modules.dark()));
        BitMatrix matrix = new BitMatrix(modules.side());
        dark.stream().forEach(place -> matrix.set(place % modules.side(), place / modules.side()));
        assertThat(new Decoder().decode(matrix).getText()).isEqualTo(link);
    }
}
