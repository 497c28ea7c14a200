package org.duta.ejb.subscription;

import org.duta.ejb.outbound.Refused;

/**
 * What came of sending to a receiver.
 *
 * @param upTo the receiver now has everything up to this number of the journal
 * @param error why not, in a few words for the administrator
 */
record Attempt(Outcome outcome, long upTo, String error) {

    enum Outcome {
        DELIVERED,
        /** There was nothing to send. */
        UP_TO_DATE,
        /** Tried again after ever longer pauses, and given up in the end. */
        FAILED,
        /** Our own fault, which is over soon. */
        POSTPONED,
        /** There is no such receiver any more, or it wants nothing more. */
        ENDED
    }

    static Attempt delivered(long upTo) {
        return new Attempt(Outcome.DELIVERED, upTo, "");
    }

    static Attempt upToDate(long upTo) {
        return new Attempt(Outcome.UP_TO_DATE, upTo, "");
    }

    static Attempt failed(String error) {
        return new Attempt(Outcome.FAILED, 0, error);
    }

    static Attempt postponed(String error) {
        return new Attempt(Outcome.POSTPONED, 0, error);
    }

    static Attempt ended() {
        return new Attempt(Outcome.ENDED, 0, "");
    }

    /** In words that don't tell what else the network holds. */
    static String told(Exception e) {
        if (e instanceof Refused) {
            return "address refused";
        }
        if (e instanceof java.net.UnknownHostException) {
            return "no such host";
        }
        if (e instanceof javax.net.ssl.SSLException) {
            return "TLS: " + e.getMessage();
        }
        return e instanceof java.net.ConnectException ? "no connection" : "no answer";
    }
}
