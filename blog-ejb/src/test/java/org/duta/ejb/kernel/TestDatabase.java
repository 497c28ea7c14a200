package org.duta.ejb.kernel;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, as the launcher makes it, with Duta's tables, started once for all tests of
 * this JVM.
 */
public final class TestDatabase {

    private static @Nullable TestDatabase started;

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private TestDatabase() throws IOException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
        dataSource = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(dataSource).load().migrate();
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.nonJtaDataSource", dataSource);
        factory = Persistence.createEntityManagerFactory("duta", properties);
    }

    public static synchronized TestDatabase get() {
        try {
            TestDatabase database = started == null ? new TestDatabase() : started;
            started = database;
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something in a transaction of its own and commits it. */
    public <T extends @Nullable Object> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Does something in a transaction of its own and undoes it. */
    public <T extends @Nullable Object> T undone(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                return work.apply(entities);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(
                entities -> {
                    work.accept(entities);
                    return true;
                });
    }

    /** Runs a statement past the mapping, as somebody with the database's password could. */
    public void sql(String statement) {
        try (Connection connection = dataSource.getConnection();
                Statement runner = connection.createStatement()) {
            runner.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
