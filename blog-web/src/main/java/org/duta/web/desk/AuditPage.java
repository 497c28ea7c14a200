package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duta.ejb.desk.SearchTrail;
import org.duta.ejb.desk.SearchTrail.Found;
import org.duta.ejb.desk.TrailEntry;
import org.duta.ejb.desk.TrailEntry.PostRef;
import org.duta.ejb.desk.TrailFilter;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.audit.AuditPolicy;
import org.duta.model.audit.AuditPolicy.Reach;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.PageAddress;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code /desk/audit}: who did what, as far as the person may see it, and a copy of it. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE = 50;

    @Inject SearchTrail searchTrail;
    @Inject TrailCopy copy;
    @Inject CurrentActor actor;
    @Inject PersonFinder people;
    @Inject MissionFinder missions;
    @Inject DeskWords words;
    @Inject TrailWords trailWords;

    private String post = "";
    private String person = "";
    private String mission = "";
    private String act = "";
    private String from = "";
    private String to = "";
    private String before = "";
    private @Nullable Found found;

    /** A line that was found, and the post that it leads to. */
    public record Line(long sequence, TrailLine words, @Nullable PostRef post) {}

    /** What a list offers to choose. */
    public record Choice(String code, String name, boolean chosen) {}

    /** Looks for what the address asks for. */
    public void open() {
        found = searchTrail.search(actor.get(), filter(), below(), PAGE);
    }

    public List<Line> getLines() {
        return found == null ? List.of() : found.entries().stream().map(this::line).toList();
    }

    private Line line(TrailEntry entry) {
        return new Line(entry.line().sequence(), trailWords.of(entry.line()), entry.post());
    }

    /** The address of the older lines; empty if these are the oldest. */
    public String getOlder() {
        Long next = found == null ? null : found.next();
        return next == null ? "" : address(Map.of("before", next.toString()));
    }

    /** The address of the newest lines of this search. */
    public String getNewest() {
        return address(Map.of());
    }

    public boolean isFirst() {
        return before.isEmpty();
    }

    public boolean isNarrowed() {
        return !asked().isEmpty();
    }

    /** Whether the person sees what is done to posts at all. */
    public boolean isPosts() {
        return reach().seesPosts();
    }

    public void exportCsv() {
        export(TrailFormat.CSV);
    }

    public void exportJsonLines() {
        export(TrailFormat.JSONL);
    }

    private void export(TrailFormat format) {
        TrailCopy.Begun begun = copy.begin(actor.get(), filter(), format);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.setResponseContentType(format.mediaType() + ";charset=UTF-8");
        response.setResponseHeader("Content-Disposition", TrailCopy.fileName(format));
        try {
            copy.write(begun, response.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The missions whose posts the person may look for, by name. */
    public List<Choice> getMissions() {
        Reach reach = reach();
        return missions.all().stream()
                .map(MissionCard::code)
                .filter(code -> reach.everyPost() || reach.missions().contains(code))
                .map(code -> new Choice(code, words.mission(code), code.equals(mission)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** Everything that somebody can do and this person can see, in words. */
    public List<Choice> getActs() {
        return words.ending("trail.").stream()
                .filter(code -> code.indexOf('.') > 0)
                .filter(code -> code.startsWith("post.") ? isPosts() : reach().administration())
                .map(code -> new Choice(code, trailWords.act(code), code.equals(act)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    public List<PersonCard> getPeople() {
        return people.all();
    }

    private Reach reach() {
        return AuditPolicy.reachOf(actor.get());
    }

    private TrailFilter filter() {
        return new TrailFilter(
                post, person.strip(), mission, act, time("from", from), time("to", to));
    }

    /** In the zone that the page tells times in; a day alone means its beginning. */
    private @Nullable Instant time(String name, String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            String moment = value.length() == 10 ? value + "T00:00" : value;
            return LocalDateTime.parse(moment).atZone(words.getZone()).toInstant();
        } catch (DateTimeParseException e) {
            throw Parameters.bad("parameter-not-time", name, value);
        }
    }

    /**
     * @throws Invalid if the address names no number there
     */
    private long below() {
        if (before.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (before.matches("[0-9]{1,18}")) {
            return Long.parseLong(before);
        }
        throw new Invalid(Problem.BAD_PARAMETER, Parameters.unknownValue("before", before));
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        asked.put("post", post);
        asked.put("person", person);
        asked.put("mission", mission);
        asked.put("act", act);
        asked.put("from", from);
        asked.put("to", to);
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    private String address(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(asked());
        all.putAll(more);
        return PageAddress.of("/desk/audit", all);
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
