package org.duta.ejb.identity;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Argon2id (RFC 9106) with 19 MiB and two passes: about 80 ms of processor time each. */
@ApplicationScoped
public class PasswordHasher {

    private static final int PASSES = 2;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int LANES = 1;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id);

    /** A hash of no password at all, so that an unknown name takes as long as a known one. */
    private final String nobodys = hash("nobody's password");

    public String hash(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        try {
            return argon2.hash(PASSES, KIBIBYTES, LANES, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    public boolean verify(String hash, String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        try {
            return argon2.verify(hash, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Does the work of a verification and says no. */
    public boolean verifyNobody(String password) {
        verify(nobodys, password);
        return false;
    }
}
