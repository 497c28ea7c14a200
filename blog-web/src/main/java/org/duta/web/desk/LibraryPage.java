package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.media.DiskRoom;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.library.Coded;
import org.duta.ejb.publication.library.LibraryCursor;
import org.duta.ejb.publication.library.LibraryFilter;
import org.duta.ejb.publication.library.LibraryFilter.Kind;
import org.duta.ejb.publication.library.LibraryFilter.Licence;
import org.duta.ejb.publication.library.LibraryFilter.Spoken;
import org.duta.ejb.publication.library.LibraryFilter.Use;
import org.duta.ejb.publication.library.LibraryFinder;
import org.duta.ejb.publication.library.LibraryFinder.Found;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.PageAddress;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code /desk/media}: the library, as far as the person may see it, narrowed by the address. */
@Named
@RequestScoped
public class LibraryPage {

    private static final int PAGE = 48;

    @Inject LibraryFinder finder;
    @Inject MediaFinder media;
    @Inject DiskRoom room;
    @Inject CurrentActor actor;
    @Inject PersonFinder people;
    @Inject MissionFinder missions;
    @Inject DeskWords words;

    private String find = "";
    private String kind = "";
    private String mission = "";
    private String person = "";
    private String from = "";
    private String to = "";
    private String licence = "";
    private String ends = "";
    private String use = "";
    private String spoken = "";
    private String post = "";
    private String after = "";
    private @Nullable Found found;
    private @Nullable Map<UUID, String> glimpses;

    /** What a list offers to choose. */
    public record Choice(String code, String name, boolean chosen) {}

    /** Looks for what the address asks for. */
    public void open() {
        found = finder.find(actor.get(), filter(), cursor(), PAGE);
    }

    private LibraryFilter filter() {
        LocalDate last = day("to", to);
        return new LibraryFilter(
                find,
                known("kind", kind, Kind.values()),
                mission,
                person.strip(),
                beginning(day("from", from)),
                beginning(last == null ? null : last.plusDays(1)),
                known("licence", licence, Licence.values()),
                day("ends", ends),
                known("use", use, Use.values()),
                known("spoken", spoken, Spoken.values()),
                post);
    }

    private static <T extends Coded> @Nullable T known(String name, String code, T[] all) {
        return code.isEmpty()
                ? null
                : Coded.among(all).apply(code).orElseThrow(() -> unknown(name, code));
    }

    private @Nullable LibraryCursor cursor() {
        return after.isEmpty()
                ? null
                : LibraryCursor.find(after).orElseThrow(() -> unknown("after", after));
    }

    private static @Nullable LocalDate day(String name, String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw unknown(name, value);
        }
    }

    /** In the zone that the page tells times in. */
    private @Nullable Instant beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(words.getZone()).toInstant();
    }

    private static RuntimeException unknown(String name, String value) {
        return Parameters.bad("parameter-value-unknown", name, value);
    }

    public List<MediaView> getFiles() {
        return found == null ? List.of() : found.files();
    }

    /** What is shown while a picture loads, by the picture's id. */
    public Map<UUID, String> getGlimpses() {
        Map<UUID, String> known = glimpses;
        if (known == null) {
            known = media.glimpses(getFiles().stream().map(MediaView::id).toList());
            glimpses = known;
        }
        return known;
    }

    public boolean isFull() {
        return room.isFull();
    }

    public boolean isNarrowed() {
        return !asked().isEmpty();
    }

    /** Whether more is asked than words, so that the rest of the form is to be seen. */
    public boolean isDetailed() {
        return asked().keySet().stream().anyMatch(name -> !name.equals("find"));
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /** The address of the next page; empty if this is the last one. */
    public String getNext() {
        LibraryCursor next = found == null ? null : found.next();
        return next == null ? "" : address(Map.of("after", next.code()));
    }

    /** The address of the newest files of this search. */
    public String getNewest() {
        return address(Map.of());
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        asked.put("find", find);
        asked.put("kind", kind);
        asked.put("mission", mission);
        asked.put("person", person);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("licence", licence);
        asked.put("ends", ends);
        asked.put("use", use);
        asked.put("spoken", spoken);
        asked.put("post", post);
        asked.values().removeIf(String::isBlank);
        return asked;
    }

    private String address(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(asked());
        all.putAll(more);
        return PageAddress.of("/desk/media", all);
    }

    /** By name. */
    public List<Choice> getMissions() {
        return missions.all().stream()
                .map(MissionCard::code)
                .map(code -> new Choice(code, words.mission(code), code.equals(mission)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    public List<PersonCard> getPeople() {
        return people.all();
    }

    public List<Choice> getKinds() {
        return choices("media.kind.", Kind.values(), kind);
    }

    public List<Choice> getLicences() {
        return choices("media.licence-is.", Licence.values(), licence);
    }

    public List<Choice> getUses() {
        return choices("media.use.", Use.values(), use);
    }

    public List<Choice> getSpokens() {
        return choices("media.spoken.", Spoken.values(), spoken);
    }

    private List<Choice> choices(String beginning, Coded[] all, String chosen) {
        return Arrays.stream(all)
                .map(Coded::code)
                .map(code -> new Choice(code, words.say(beginning + code), code.equals(chosen)))
                .toList();
    }

    public String getFind() {
        return find;
    }

    public void setFind(String find) {
        this.find = find;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
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

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }

    public String getUse() {
        return use;
    }

    public void setUse(String use) {
        this.use = use;
    }

    public String getSpoken() {
        return spoken;
    }

    public void setSpoken(String spoken) {
        this.spoken = spoken;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
