package org.bagui.core.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses and networks, as settings name them: IPv4 and IPv6, CIDR notation (RFC 4632, RFC 4291). */
public final class AddressRanges {
    /** An address as written in headers: with a port perhaps, and then an IPv6 one in brackets. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d+)?|([0-9.]+)(?::\\d+)?|([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)");

    private final List<Network> networks = new ArrayList<>();

    /** Addresses with the same first bits. */
    private record Network(byte[] first, int bits) {
        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Those in these networks.
     *
     * @param setting name of the setting, for the message
     * @param networks addresses and networks in CIDR notation: {@code 10.0.0.0/8}, {@code ::1}
     * @throws IllegalArgumentException for what is neither
     */
    public AddressRanges(String setting, String... networks) {
        for (String network : networks) {
            String[] parts = network.strip().split("/", 2);
            byte[] first = bytes(parts[0]).orElseThrow(() -> wrong(setting, network, null));
            int most = first.length * 8;
            try {
                int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
                if (bits < 0 || bits > most) {
                    throw wrong(setting, network, null);
                }
                this.networks.add(new Network(first, bits));
            } catch (NumberFormatException e) {
                throw wrong(setting, network, e);
            }
        }
    }

    private static IllegalArgumentException wrong(String setting, String network, Exception cause) {
        return new IllegalArgumentException(
                setting + "：“" + network + "”不是地址或网段，例如 is no address or network, such as 10.0.0.0/8", cause);
    }

    /** Whether the address is one of theirs; what is no address is not. */
    public boolean contains(String address) {
        return bytes(address)
                .filter(bytes -> networks.stream().anyMatch(network -> network.contains(bytes)))
                .isPresent();
    }

    /** An address without its port and brackets; names are none, nothing is looked up. */
    public static Optional<String> literal(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        String found = address.group(1) != null
                ? address.group(1)
                : address.group(2) != null ? address.group(2) : address.group(3);
        return parsed(found).map(InetAddress::getHostAddress);
    }

    private static Optional<byte[]> bytes(String text) {
        return literal(text).flatMap(AddressRanges::parsed).map(InetAddress::getAddress);
    }

    private static Optional<InetAddress> parsed(String literal) {
        boolean isV4 = literal.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        if (!isV4 && !literal.contains(":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
