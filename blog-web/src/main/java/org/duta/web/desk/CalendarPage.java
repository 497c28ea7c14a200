package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duta.ejb.desk.CalendarKeys;
import org.duta.ejb.desk.Desk;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.publication.DueTime;
import org.duta.web.desk.CalendarDays.Day;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/calendar}: what goes live when, a month or a day at a time, on any mission's clocks.
 */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More of a day are on a page of its own. */
    private static final int SHOWN_OF_A_DAY = 6;

    private static final int ALL = Integer.MAX_VALUE;
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}-");

    @Inject CalendarDays days;
    @Inject CalendarKeys keys;
    @Inject Desk desk;
    @Inject MissionFinder missions;
    @Inject CurrentActor actor;
    @Inject DueWords dueWords;
    @Inject DeskWords words;
    @Inject Notices notices;
    @Inject PublicAddress address;
    @Inject Page page;

    private String month = "";
    private String day = "";
    private String mission = "";
    private String clocks = "";
    private String movedPost = "";
    private String movedFrom = "";
    private String movedTo = "";
    private transient @Nullable List<List<Day>> weeks;

    /** Answers 404 at once where there is no such month, day or mission. */
    public void open() {
        getWeeks();
    }

    /** The weeks of the month, whole; or one day. */
    public List<List<Day>> getWeeks() {
        List<List<Day>> known = weeks;
        if (known == null) {
            known = isMonthly() ? readMonth() : List.of(read(shownDay(), shownDay(), ALL));
            weeks = known;
        }
        return known;
    }

    private List<List<Day>> readMonth() {
        LocalDate first =
                shownMonth().atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last =
                shownMonth().atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Day> all = read(first, last, SHOWN_OF_A_DAY);
        return IntStream.range(0, all.size() / 7)
                .mapToObj(week -> all.subList(week * 7, week * 7 + 7))
                .toList();
    }

    private List<Day> read(LocalDate first, LocalDate last, int most) {
        String lead = mission.isEmpty() ? null : known(mission).code();
        return days.from(first, last, getZone(), lead, most);
    }

    public boolean isOther(Day shown) {
        return !YearMonth.from(shown.date()).equals(shownMonth());
    }

    /** Sets another day for a scheduled post, at the hour that the clocks of this page show. */
    public String move() {
        weeks = null;
        ZoneId zone = getZone();
        Instant seen = at(movedFrom);
        String shown = date(movedTo) + "T" + seen.atZone(zone).toLocalTime();
        DueTime time = DueTime.read(shown, zone);
        UUID postId = DeskAnswers.idOf(movedPost);
        DeskPost before = desk.open(actor.get(), postId);
        ZoneId own = before.scheduled() == null ? zone : before.scheduled().zone();
        DeskPost moved = desk.reschedule(actor.get(), postId, seen, time.at().toString(), own);
        notices.leave(
                words.say(
                        "calendar.moved",
                        words.title(moved.title()),
                        PageWords.moment(time.at(), zone)));
        return "/desk/calendar?faces-redirect=true&month="
                + getMonthShown()
                + "&clocks="
                + clocks
                + "&mission="
                + mission;
    }

    /** Makes the address for calendar programs anew, and tells it this once. */
    public String renewKey() {
        String key = keys.renew(actor.get());
        notices.leave(
                words.say("calendar.key-made", address.of("/api/desk/v1/calendar.ics?key=" + key)));
        return "/desk/calendar?faces-redirect=true";
    }

    public boolean isMonthly() {
        return day.isEmpty();
    }

    private YearMonth shownMonth() {
        try {
            return month.isEmpty()
                    ? YearMonth.from(shownDay())
                    : YearMonth.parse(FOUR_DIGITS.matcher(month).lookingAt() ? month : "");
        } catch (DateTimeException e) {
            throw notFound();
        }
    }

    private LocalDate shownDay() {
        return day.isEmpty() ? days.today(getZone()) : date(day);
    }

    private static LocalDate date(String given) {
        try {
            return LocalDate.parse(FOUR_DIGITS.matcher(given).lookingAt() ? given : "");
        } catch (DateTimeException e) {
            throw notFound();
        }
    }

    private static Instant at(String given) {
        try {
            return Instant.parse(given);
        } catch (DateTimeException e) {
            throw notFound();
        }
    }

    /** For whoever can't see the table that a day stands in. */
    public String said(Day shown) {
        return PageWords.day(shown.date().atStartOfDay(getZone()).toInstant(), getZone());
    }

    private MissionCard known(String code) {
        return missions.find(code).orElseThrow(CalendarPage::notFound);
    }

    private static NotFound notFound() {
        return new NotFound(Problem.NOT_FOUND, Reason.of("address-unknown"));
    }

    /** The clocks that the page tells: a mission's that was chosen, or the person's own. */
    public ZoneId getZone() {
        return clocks.isEmpty() ? words.getZone() : known(clocks).timeZone();
    }

    public String getHeading() {
        Instant middle = shownMonth().atDay(15).atStartOfDay(getZone()).toInstant();
        return isMonthly()
                ? PageWords.formatted(middle, getZone(), "LLLL uuuu")
                : PageWords.day(shownDay().atStartOfDay(getZone()).toInstant(), getZone());
    }

    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> weekday.getDisplayName(TextStyle.FULL, page.getLocale()))
                .toList();
    }

    public String getMonthShown() {
        return shownMonth().toString();
    }

    public String getMonthBefore() {
        return shownMonth().minusMonths(1).toString();
    }

    public String getMonthAfter() {
        return shownMonth().plusMonths(1).toString();
    }

    public List<DueWords.Choice> getMissions() {
        return dueWords.missions();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }

    public String getClocks() {
        return clocks;
    }

    public void setClocks(String clocks) {
        this.clocks = clocks;
    }

    public String getMovedPost() {
        return movedPost;
    }

    public void setMovedPost(String movedPost) {
        this.movedPost = movedPost;
    }

    public String getMovedFrom() {
        return movedFrom;
    }

    public void setMovedFrom(String movedFrom) {
        this.movedFrom = movedFrom;
    }

    public String getMovedTo() {
        return movedTo;
    }

    public void setMovedTo(String movedTo) {
        this.movedTo = movedTo;
    }
}
