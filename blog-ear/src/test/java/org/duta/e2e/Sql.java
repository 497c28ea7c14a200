package org.duta.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duta.launch.ExternalDatabase;

/** Looks into a server's database, and turns its time forward. */
final class Sql {

    private Sql() {}

    /** The one number that a query gives, from the shared server's database. */
    static long number(String query) {
        return number(DutaServer.shared(), query);
    }

    static long number(DutaServer server, String query) {
        try (Connection connection = connection(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one text that a query gives, from the shared server's database. */
    static String text(String query) {
        try (Connection connection = connection(DutaServer.shared());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the shared server's database. */
    static void run(String change) {
        run(DutaServer.shared(), change);
    }

    static void run(DutaServer server, String change) {
        try (Connection connection = connection(server);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To be closed. */
    static Connection connection(DutaServer server) throws SQLException {
        ExternalDatabase database = server.database().access();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
