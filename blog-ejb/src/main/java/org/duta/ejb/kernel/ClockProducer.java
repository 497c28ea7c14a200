package org.duta.ejb.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one place that time comes from: the database's, in whole milliseconds. */
@ApplicationScoped
public class ClockProducer {

    @Inject DatabaseClock database;

    @Produces
    Clock clock() {
        return Clock.tick(new Shared(database, ZoneOffset.UTC), Duration.ofMillis(1));
    }

    private static final class Shared extends Clock {

        private final DatabaseClock database;
        private final ZoneId zone;

        Shared(DatabaseClock database, ZoneId zone) {
            this.database = database;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shared(database, other);
        }

        @Override
        public Instant instant() {
            return database.now();
        }
    }
}
