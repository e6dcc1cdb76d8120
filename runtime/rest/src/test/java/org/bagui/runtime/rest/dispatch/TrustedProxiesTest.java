package org.bagui.runtime.rest.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies("127.0.0.0/8", "::1", "10.20.0.0/15", "2001:db8::/33");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.255.0.9, true",
        "128.0.0.1, false",
        "10.21.255.255, true",
        "10.22.0.0, false",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "::2, false",
        "::ffff:127.0.0.1, true",
        "2001:db8:7fff::1, true",
        "2001:db8:8000::1, false",
        "-, false",
        "localhost, false"
    })
    void whoIsTrusted(String address, boolean trusted) {
        assertEquals(trusted, proxies.contains(address));
    }

    @ParameterizedTest
    @CsvSource({
        // A stranger's own words are passed over.
        "203.0.113.9, 198.51.100.1, 203.0.113.9",
        // What a stranger says to a trusted proxy is passed over, too: the last one that is no proxy counts.
        "127.0.0.1, '198.51.100.1, 203.0.113.9', 203.0.113.9",
        "127.0.0.1, '198.51.100.1, 203.0.113.9, 10.20.0.3', 203.0.113.9",
        "127.0.0.1, 203.0.113.9:4711, 203.0.113.9",
        "::1, '[2001:db8:9000::7]:443', 2001:db8:9000:0:0:0:0:7",
        "127.0.0.1, evil.example, 127.0.0.1",
        "127.0.0.1, '203.0.113.9, <script>', 127.0.0.1",
        "127.0.0.1, 999.1.1.1, 127.0.0.1",
        "127.0.0.1, 127.0.0.2, 127.0.0.2"
    })
    void theClientIsTheLastThatIsNoProxy(String remote, String forwarded, String client) {
        assertEquals(client, proxies.client(remote, List.of(forwarded)));
        assertEquals(client, proxies.client(remote, List.of(forwarded.split(","))), "several headers are one");
    }

    @Test
    void withoutAHeaderTheConnectionCounts() {
        assertEquals("127.0.0.1", proxies.client("127.0.0.1", List.of()));
        assertEquals(
                "127.0.0.1", new TrustedProxies().client("127.0.0.1", List.of("203.0.113.9")), "nobody is trusted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0/8", "::1/129", "10.0.0.0/-1"})
    void whatIsNoNetworkIsRefused(String network) {
        assertThrows(IllegalArgumentException.class, () -> new TrustedProxies(network));
    }
}
