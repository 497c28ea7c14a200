package org.duta.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL that somebody else runs.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 */
public record ExternalDatabase(String url, String user, String password) {

    private static final int LONGEST_WAIT_SECONDS = 10;

    /**
     * Does nothing if the database lets us in.
     *
     * @throws LaunchFailure if it doesn't answer within ten seconds or refuses
     */
    public void require() {
        DriverManager.setLoginTimeout(LONGEST_WAIT_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(LONGEST_WAIT_SECONDS);
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "The database at %s can't be reached (%s): check DUTA_DB_URL, DUTA_DB_USER and DUTA_DB_PASSWORD."
                            .formatted(url, firstLine(e)),
                    e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").strip();
    }
}
