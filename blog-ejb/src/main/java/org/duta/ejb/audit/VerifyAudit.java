package org.duta.ejb.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.duta.model.audit.Anchors;
import org.duta.model.audit.AuditChain;
import org.duta.model.audit.AuditChain.Findings;
import org.duta.model.audit.AuditChain.Kept;
import org.duta.model.audit.AuditFields;
import org.duta.model.audit.AuditLink;

/**
 * Walks the whole trail over plain JDBC, so that it can be verified without the application that
 * wrote it. Reads in one repeatable-read transaction and keeps a bounded number of rows in memory.
 */
public final class VerifyAudit {

    private static final int ROWS_AT_ONCE = 1_000;

    private VerifyAudit() {}

    /**
     * Checks the trail of a database against its anchors.
     *
     * @param anchors {@link Anchors#NONE} where there are none: then whoever owns the database can
     *     have written all of it anew
     */
    public static Findings verify(Connection connection, Anchors anchors) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return read(connection, anchors);
        } finally {
            connection.rollback();
        }
    }

    /** In the transaction that the connection is in. */
    static Findings read(Connection connection, Anchors anchors) throws SQLException {
        try (Statement heads = connection.createStatement();
                Statement entries = connection.createStatement()) {
            AuditLink head = head(heads);
            entries.setFetchSize(ROWS_AT_ONCE);
            Rows rows =
                    new Rows(entries.executeQuery("select * from audit_entry order by sequence"));
            return AuditChain.check(rows, head, anchors);
        }
    }

    private static AuditLink head(Statement statement) throws SQLException {
        try (ResultSet head = statement.executeQuery("select sequence, hash from audit_head")) {
            return head.next()
                    ? new AuditLink(head.getLong(1), head.getString(2))
                    : AuditLink.START;
        }
    }

    private static final class Rows implements Iterator<Kept> {

        private final ResultSet rows;
        private boolean more;

        Rows(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.more = rows.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Kept next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            try {
                Kept entry = entry();
                more = rows.next();
                return entry;
            } catch (SQLException e) {
                throw new IllegalStateException("The trail can't be read", e);
            }
        }

        private Kept entry() throws SQLException {
            return new Kept(
                    new AuditFields(
                            rows.getLong("sequence"),
                            rows.getTimestamp("at").toInstant(),
                            rows.getString("actor"),
                            rows.getString("act"),
                            rows.getString("subject"),
                            rows.getString("from_state"),
                            rows.getString("to_state"),
                            rows.getString("details"),
                            rows.getString("previous_hash")),
                    rows.getString("hash"));
        }
    }
}
