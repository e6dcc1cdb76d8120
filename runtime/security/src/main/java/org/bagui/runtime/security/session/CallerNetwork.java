package org.bagui.runtime.security.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bagui.core.security.AddressRanges;

/** What one caller has by itself: an IPv4 address, or of IPv6 the 64 bits that a line is given. */
final class CallerNetwork {
    private static final int LINE = 8;

    private CallerNetwork() {}

    /** The network of an address; a text that is none stands for itself. */
    static String of(String address) {
        return AddressRanges.literal(address).map(CallerNetwork::line).orElse(address);
    }

    private static String line(String literal) {
        try {
            InetAddress parsed = InetAddress.getByName(literal);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), LINE))
                    : parsed.getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("a literal address needs no name service", impossible);
        }
    }
}
