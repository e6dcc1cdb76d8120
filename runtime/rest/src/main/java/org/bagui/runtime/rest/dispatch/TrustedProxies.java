package org.bagui.runtime.rest.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagui.core.security.AddressRanges;

/**
 * Proxies that are believed when they tell who called, and how. What anybody else says of that is passed over: it would let a
 * stranger choose the address that is throttled and recorded.
 */
final class TrustedProxies {
    private final AddressRanges ranges;

    /**
     * Those in these networks.
     *
     * @param networks addresses and networks in CIDR notation: {@code 10.0.0.0/8}, {@code ::1}
     * @throws IllegalArgumentException for what is neither
     */
    TrustedProxies(String... networks) {
        ranges = new AddressRanges("trusted.proxies", networks);
    }

    /** Whether the address is one of theirs. */
    boolean contains(String address) {
        return ranges.contains(address);
    }

    /**
     * Who called, by what the proxies on the way say of it: the last address that is none of theirs.
     *
     * @param remote address of the connection
     * @param forwarded values of {@code X-Forwarded-For} in the order of the headers, each a list with commas
     */
    String client(String remote, List<String> forwarded) {
        List<String> way = new ArrayList<>();
        forwarded.forEach(value -> way.addAll(List.of(value.split(","))));
        String client = remote;
        for (int hop = way.size() - 1; hop >= 0 && contains(client); hop--) {
            Optional<String> before = AddressRanges.literal(way.get(hop));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }
}
