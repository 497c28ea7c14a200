package org.duta.model.identity;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Where a person gets mail: one bare address with a domain (RFC 5321, section 4.1.2), in ASCII. */
public record EmailAddress(String value) {

    /** RFC 5321, section 4.5.3.1.3, without the angle brackets. */
    private static final int LONGEST = 254;

    /**
     * @throws Invalid if mail can't be sent there
     */
    public EmailAddress {
        if (!isSound(value)) {
            throw new Invalid(Problem.INVALID, Reason.of("email-unsound"));
        }
    }

    private static boolean isSound(String value) {
        try {
            return value.length() <= LONGEST
                    && value.matches("[!-~]+@[!-~]+\\.[!-~]+")
                    && new InternetAddress(value, true).getAddress().equals(value);
        } catch (AddressException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
