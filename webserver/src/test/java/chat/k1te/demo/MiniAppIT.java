package chat.k1te.demo;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The Mini App in a real browser, in a Telegram that the specs of `miniapp/e2e` play, against this server.
class MiniAppIT {
    @Test
    void every_page_of_the_mini_app_works_in_a_real_browser() throws Exception {
        try (Demo demo = Demo.start()) {
            Specs.pass(
                    "miniapp",
                    Map.of(
                            "KITE_DEMO_URL",
                            demo.url(),
                            "KITE_APP_URL",
                            "http://localhost:" + demo.app().port() + "/"));
        }
    }
}
