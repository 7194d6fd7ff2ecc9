package chat.k1te.webserver.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES = TrustedProxies.of("127.0.0.1, 10.0.0.0/8, 192.0.2.128/25, fd00::/8");

    private static String clientOf(String peer, String... forwarded) {
        return PROXIES.clientOf(InetAddress.ofLiteral(peer), List.of(forwarded)).getHostAddress();
    }

    @Test
    void a_stranger_is_not_believed() {
        assertThat(clientOf("198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
    }

    @Test
    void a_proxy_is_believed_up_to_the_first_stranger() {
        assertThat(clientOf("127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(clientOf("127.0.0.1", "1.2.3.4, 203.0.113.9, 10.1.2.3")).isEqualTo("203.0.113.9");
        assertThat(clientOf("10.9.9.9", "1.2.3.4", "203.0.113.9,192.0.2.200")).isEqualTo("203.0.113.9");
        assertThat(clientOf("fd12::1", "2001:db8::1")).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void the_bits_of_a_network_count_one_by_one() {
        assertThat(clientOf("192.0.2.128", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(clientOf("192.0.2.127", "203.0.113.9")).isEqualTo("192.0.2.127");
        assertThat(clientOf("11.0.0.1", "203.0.113.9")).isEqualTo("11.0.0.1");
    }

    @Test
    void what_is_no_address_ends_the_chain() {
        assertThat(clientOf("127.0.0.1", "1.2.3.4, unknown, 10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(clientOf("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(clientOf("127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_name_or_an_impossible_network_is_refused() {
        for (String text : List.of("localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::1/129")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> TrustedProxies.of(text));
        }
    }
}
