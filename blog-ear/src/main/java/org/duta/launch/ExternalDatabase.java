package org.duta.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL that somebody else runs.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 */
public record ExternalDatabase(String url, String user, String password) {

    private static final int LONGEST_WAIT_SECONDS = 10;

    /** The one that Duta brings and is tested with. */
    private static final int OLDEST = 17;

    private static final String ENCODING = "UTF8";

    private static final String KIND =
            "select current_setting('server_version_num')::int, current_setting('server_encoding')";

    /**
     * Does nothing if the database lets us in and is one that Duta can keep its posts in. Nothing
     * is written.
     *
     * @throws LaunchFailure if it doesn't answer within ten seconds, refuses, or is another kind
     */
    public void require() {
        DriverManager.setLoginTimeout(LONGEST_WAIT_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LONGEST_WAIT_SECONDS);
            ResultSet row = statement.executeQuery(KIND);
            row.next();
            requireKind(row.getInt(1), row.getString(2));
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "The database at %s can't be reached (%s): check DUTA_DB_URL, DUTA_DB_USER and DUTA_DB_PASSWORD."
                            .formatted(url, firstLine(e)),
                    e);
        }
    }

    /**
     * @param version the server's, as PostgreSQL counts: 170002 is 17.2
     * @param encoding the database's, as PostgreSQL calls it
     */
    void requireKind(int version, String encoding) {
        int major = version / 10_000;
        if (major < OLDEST) {
            throw new LaunchFailure(
                    "The database at %s is PostgreSQL %d, but Duta needs %d or newer: name another one in DUTA_DB_URL."
                            .formatted(url, major, OLDEST));
        }
        if (!encoding.equals(ENCODING)) {
            throw new LaunchFailure(
                    "The database at %s is in %s, but Duta writes in every script and needs UTF-8: make another one (create database duta template template0 encoding 'UTF8') and name it in DUTA_DB_URL."
                            .formatted(url, encoding));
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").strip();
    }
}
