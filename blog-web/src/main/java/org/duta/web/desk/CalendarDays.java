package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duta.ejb.desk.CalendarFinder;
import org.duta.ejb.desk.CalendarFinder.CalendarEntry;
import org.duta.model.identity.Role;
import org.duta.model.post.EditionState;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** Puts what goes live, and went live, on the days of some mission's clocks. */
@RequestScoped
public class CalendarDays {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject CalendarFinder finder;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    /**
     * A day.
     *
     * @param more how many posts there are besides those of the lines
     */
    public record Day(LocalDate date, boolean today, List<Line> lines, int more) {}

    /**
     * A post on its day.
     *
     * @param time what the clocks show
     * @param path where it is read; empty if it may not be
     * @param movable whether this person may set another time
     */
    public record Line(CalendarEntry entry, String time, String path, boolean movable) {

        public String language() {
            return entry.language();
        }
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * @param mission a lead mission's code; all of them without it
     * @param most lines of a day
     */
    List<Day> from(
            LocalDate first, LocalDate last, ZoneId zone, @Nullable String mission, int most) {
        Map<LocalDate, List<CalendarEntry>> entries =
                finder
                        .entries(
                                actor.get(),
                                first.atStartOfDay(zone).toInstant(),
                                last.plusDays(1).atStartOfDay(zone).toInstant(),
                                mission)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> LocalDate.ofInstant(entry.at(), zone)));
        return first.datesUntil(last.plusDays(1))
                .map(date -> day(date, zone, entries.getOrDefault(date, List.of()), most))
                .toList();
    }

    private Day day(LocalDate date, ZoneId zone, List<CalendarEntry> all, int most) {
        return new Day(
                date,
                date.equals(today(zone)),
                all.stream().limit(most).map(entry -> line(entry, zone)).toList(),
                Math.max(0, all.size() - most));
    }

    private Line line(CalendarEntry entry, ZoneId zone) {
        return new Line(
                entry,
                TIME.format(entry.at().atZone(zone)),
                path(entry),
                entry.readable()
                        && entry.state() == EditionState.SCHEDULED
                        && (actor.get().holds(Role.EDITOR, entry.mission().code())
                                || actor.get().holdsAnywhere(Role.DESK)));
    }

    private static String path(CalendarEntry entry) {
        if (entry.state() == EditionState.LIVE) {
            return entry.path();
        }
        return entry.readable() ? "/desk/edit?id=" + entry.postId() : "";
    }
}
