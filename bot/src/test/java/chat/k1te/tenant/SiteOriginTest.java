package chat.k1te.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sites are known by what browsers call them, however their owners write them.
class SiteOriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example",
        "https://Shop.Example/cups?blue#2, https://shop.example",
        "shop.example, https://shop.example",
        "https://shop.example:443/, https://shop.example",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:80, http://127.0.0.1",
        "магазин.укр/чашки-1, https://xn--80aairftm.xn--j1amh",
        "null, null",
    })
    void a_site_is_read_as_people_write_it(String written, String origin) {
        assertThat(SiteOrigin.read(" " + written + " ")).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "ftp://shop.example",
                "javascript:alert(1)",
                "https://",
                "https://a b",
                "https://*.shop.example",
                "https://me:secret@shop.example",
                "file:///etc/passwd",
                "a_b"
            })
    void what_is_no_site_is_not_read(String written) {
        assertThat(SiteOrigin.read(written)).isEmpty();
    }

    @Test
    void an_address_without_an_end_is_not_read() {
        assertThat(SiteOrigin.read("https://" + "a".repeat(300))).isEmpty();
    }
}
