package org.shoreatlas.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells networks apart without keeping an address: by HMAC-SHA256. While the key is secret nobody can find the address
 * again, not even by trying all of them; once it is gone nobody ever can.
 */
public final class Networks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PREFIX = 8;
    private static final int KEY = 32;

    private final SecretKeySpec key;

    public Networks(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public static byte[] newKey() {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** @param address of IPv4, which counts as a whole, or of IPv6, of which the first 64 bits count */
    public byte[] hash(String address) {
        return mac(network(address));
    }

    /** Of anything else that must not be kept as it is. */
    public byte[] hashText(String text) {
        return mac(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
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
                return parsed instanceof Inet6Address
                        ? Arrays.copyOf(parsed.getAddress(), PREFIX)
                        : parsed.getAddress();
            } catch (UnknownHostException e) {
                // as it is written
            }
        }
        return address.getBytes(StandardCharsets.UTF_8);
    }
}
