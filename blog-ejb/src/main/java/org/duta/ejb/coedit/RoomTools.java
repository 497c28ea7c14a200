package org.duta.ejb.coedit;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import javax.sql.DataSource;
import org.duta.ejb.identity.PersonFinder;

/**
 * What every room of a node works with.
 *
 * @param threads run queues, commits and checkpoints
 * @param surroundings looks up what there is about a post's text besides its words
 */
record RoomTools(
        DataSource dataSource,
        Clock clock,
        CoeditSettings settings,
        CoeditCounters counters,
        ScheduledExecutorService threads,
        Function<UUID, LiveTexts.Surroundings> surroundings,
        PersonFinder people) {}
