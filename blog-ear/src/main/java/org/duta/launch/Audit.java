package org.duta.launch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.duta.ejb.audit.VerifyAudit;
import org.duta.model.audit.Anchors;
import org.duta.model.audit.AuditChain.Findings;

/**
 * {@code mvn -Paudit}: verifies the audit trail of the database that {@code mvn -Prun} would use,
 * whether Duta is running on it or not, against the anchors that lie off it. Ends with status 0 if
 * the trail is whole, with 1 if it was tampered with, naming the first bad entry, and with 2 if it
 * can't be read.
 */
public final class Audit {

    private static final int TAMPERED = 1;
    private static final int UNREADABLE = 2;

    private Audit() {}

    /**
     * Prints what it found and ends.
     *
     * @param arguments the checkout's root, and the build folder with PostgreSQL
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int status = UNREADABLE;
        try {
            LaunchSettings settings = LaunchSettings.from(System.getenv(), Path.of(arguments[0]));
            OwnDatabase database = OwnDatabase.of(settings, Path.of(arguments[1]));
            AuditWitness witness = AuditWitness.in(settings);
            Findings findings = verify(database, witness.anchors());
            if (!findings.whole()) {
                // A running Duta may have anchored between the two readings; only that passes.
                witness = AuditWitness.in(settings);
                findings = verify(database, witness.anchors());
            }
            System.out.println(witness.report(findings));
            status = findings.whole() ? 0 : TAMPERED;
        } catch (LaunchFailure e) {
            System.err.println("The trail can't be verified. " + e.sentence());
        } catch (SQLException | UncheckedIOException e) {
            System.err.println("The trail can't be read: " + e.getMessage());
        }
        System.exit(status);
    }

    private static Findings verify(OwnDatabase database, Anchors anchors) throws SQLException {
        return database.ask(connection -> VerifyAudit.verify(connection, anchors));
    }
}
