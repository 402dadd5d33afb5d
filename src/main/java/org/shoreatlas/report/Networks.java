package org.shoreatlas.report;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells networks apart without keeping an address: by HMAC-SHA256 under a key that is drawn at the start and kept in memory
 * alone. Nobody can find the address again, not even by trying all of them. For the same reason the process that took
 * a report alone counts it as one of its network; after a restart, or in another process, only all reports are counted together.
 */
@Component
class Networks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PREFIX = 8;

    private final SecretKeySpec key;

    Networks() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** @param address of IPv4, which counts as a whole, or of IPv6, of which the first 64 bits count */
    byte[] hash(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(network(address));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is no address counts as it is written: a name would be asked of the network. */
    private static byte[] network(String address) {
        String plain = address.replaceAll("%.*", "");
        if (plain.matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F.:]*")) {
            try {
                InetAddress parsed = InetAddress.getByName(plain);
                return parsed instanceof Inet6Address ? Arrays.copyOf(parsed.getAddress(), PREFIX) : parsed.getAddress();
            } catch (UnknownHostException e) {
                // as it is written
            }
        }
        return address.getBytes(StandardCharsets.UTF_8);
    }
}
