package org.shoreatlas.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Which addresses are those of the public internet: by Spring Boot's list of special-purpose addresses (RFC 6890) and
 * what that lacks; an IPv6 address that carries one of IPv4 by the latter.
 */
final class PublicNetwork {

    private static final InetAddressFilter PUBLIC = InetAddressFilter.externalAddresses()
            // all IPv6 but global unicast, 2000::/3: local, translated locally, IPv4 in old forms, not yet given out
            .andNot("::/3", "4000::/2", "8000::/1")
            // documentation, entered in the registry after RFC 6890 (RFC 9637)
            .andNot("3fff::/20")
            // the host of a cloud's machines, which lies among public addresses
            .andNot("168.63.129.16");

    private static final InetAddressFilter TRANSLATED = InetAddressFilter.of("64:ff9b::/96");
    private static final InetAddressFilter SIX_TO_FOUR = InetAddressFilter.of("2002::/16");

    private PublicNetwork() {}

    static boolean has(InetAddress address) {
        if (TRANSLATED.matches(address)) {
            return PUBLIC.matches(carried(address, 12));
        }
        if (SIX_TO_FOUR.matches(address)) {
            return PUBLIC.matches(carried(address, 2));
        }
        return PUBLIC.matches(address);
    }

    private static InetAddress carried(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException ofWrongLength) {
            throw new IllegalStateException(ofWrongLength);
        }
    }
}
