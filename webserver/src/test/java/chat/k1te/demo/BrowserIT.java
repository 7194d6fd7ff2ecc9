package chat.k1te.demo;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The demo in a real browser: the specs of `widget/e2e`.
class BrowserIT {
    @Test
    void the_specs_of_the_whole_product_pass_in_a_real_browser() throws Exception {
        try (Demo demo = Demo.start()) {
            Specs.pass("widget", Map.of("KITE_DEMO_URL", demo.url()));
        }
    }
}
