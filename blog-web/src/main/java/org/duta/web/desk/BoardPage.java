package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.duta.ejb.alert.DrillFinder.DrillRun;
import org.duta.ejb.alert.OwedFinder.Owed;
import org.duta.ejb.desk.BoardFilter;
import org.duta.ejb.desk.BoardFinder;
import org.duta.ejb.desk.BoardFinder.Board;
import org.duta.ejb.desk.BoardFinder.BoardLine;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.mission.MissionType;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;

/** {@code /desk/board}: how each mission stands, for the desk; an editor sees her own. */
@Named
@RequestScoped
public class BoardPage {

    private static final int LONGEST_QUERY = 100;

    @Inject BoardFinder finder;
    @Inject MissionFinder missions;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Page page;

    private String type = "";
    private String region = "";
    private String query = "";
    private List<BoardLine> lines = List.of();
    private List<Owed> owed = List.of();
    private List<DrillRun> drills = List.of();

    /** What a list offers to choose; a type's name stands in a bundle that pages read. */
    public record Choice(String code, String name, boolean chosen) {}

    /** Counts what the address asks for. */
    public void open() {
        Board board = finder.board(actor.get(), new BoardFilter(type, region, query));
        owed = board.owed();
        drills = board.drills();
        lines =
                board.lines().stream()
                        .sorted(Comparator.comparing(line -> words.mission(line.mission().code())))
                        .toList();
    }

    public List<BoardLine> getLines() {
        return lines;
    }

    /** Every confirmation that is owed, the first due first. */
    public List<Owed> getOwed() {
        return owed;
    }

    /** The drills that are under way and the recent ones, the last raised first. */
    public List<DrillRun> getDrills() {
        return drills;
    }

    /** The clocks that a mission's times are told on. */
    public ZoneId zoneOf(String mission) {
        return missions.find(mission).map(MissionCard::timeZone).orElse(ZoneOffset.UTC);
    }

    public boolean isNarrowed() {
        return !(type + region + query).isEmpty();
    }

    /** A number with what it counts, said to whoever can't see the column: "3 drafts, Tokyo". */
    public String said(String what, long number, BoardLine line) {
        return words.say("board.said", words.say(what, number), nameOf(line));
    }

    public String nameOf(BoardLine line) {
        return line.mission().name().in(page.getLocale());
    }

    public List<Choice> getTypes() {
        return Arrays.stream(MissionType.values())
                .map(MissionType::code)
                .map(code -> new Choice(code, code, code.equals(type)))
                .toList();
    }

    /** Where the scheduled posts stand: the month in which the next one goes live. */
    public String calendarOf(BoardLine line) {
        String mission = line.mission().code();
        String path = "/desk/calendar?mission=" + mission + "&clocks=" + mission;
        return line.nextAt() == null
                ? path
                : path
                        + "&month="
                        + YearMonth.from(line.nextAt().atZone(line.mission().timeZone()));
    }

    /** Those in which there is any mission. */
    public List<Choice> getRegions() {
        return missions.all().stream()
                .map(BoardFilter::regionOf)
                .distinct()
                .map(code -> new Choice(code, regionName(code), code.equals(region)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private String regionName(String code) {
        String key = "board.region." + code;
        return words.knows(key) ? words.say(key) : code;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        String asked = query.strip();
        this.query = asked.substring(0, Math.min(asked.length(), LONGEST_QUERY));
    }
}
