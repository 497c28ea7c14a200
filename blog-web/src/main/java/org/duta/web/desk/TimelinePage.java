package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.coedit.Moments;
import org.duta.ejb.coedit.Moments.TextThen;
import org.duta.ejb.coedit.NameMoment;
import org.duta.ejb.desk.Desk;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.identity.PersonFinder;
import org.duta.model.coedit.Moment;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.PageWords;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code /desk/history} that goes through the live text's versions. Its forms are plain
 * ones, so that moving through a long history keeps no view of each step.
 */
@Named
@RequestScoped
public class TimelinePage {

    @Inject Desk desk;
    @Inject Moments moments;
    @Inject NameMoment nameMoment;
    @Inject PersonFinder people;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;
    @Inject Page page;
    @Inject HttpServletRequest request;

    private String id = "";
    private String version = "";
    private String step = "";
    private String act = "";
    private String name = "";
    private String seen = "";
    private @Nullable DeskPost post;
    private @Nullable TextThen then;
    private List<Moment> all = List.of();

    /** Does what was sent with POST; else finds the version that is asked for, or the last one. */
    public @Nullable String open() {
        UUID postId = DeskAnswers.idOf(id);
        post = desk.open(actor.get(), postId);
        if (request.getMethod().equals("POST")) {
            return perform(postId);
        }
        all = moments.all(actor.get(), postId);
        then = moments.at(actor.get(), postId, shownVersion());
        return null;
    }

    private long shownVersion() {
        if (!version.isEmpty()) {
            return number(version);
        }
        int last = all.size() - 1;
        int chosen = step.isEmpty() ? last : (int) Math.min(last, number(step));
        return all.get(chosen).version();
    }

    private String perform(UUID postId) {
        long shown = number(version);
        try {
            if (act.equals("name")) {
                nameMoment.name(actor.get(), postId, shown, name);
                notices.leave(words.say(name.isBlank() ? "versions.unnamed" : "versions.named"));
            } else if (act.equals("revert")) {
                DeskPost current = getPost();
                desk.revert(actor.get(), postId, current.version(), number(seen), shown);
                notices.leave(words.say("versions.reverted", shown));
                return address(postId);
            }
        } catch (Failure refused) {
            notices.leave(String.join(" ", Refusals.in(page.getLocale()).sentences(refused)));
        }
        return address(postId) + "&v=" + shown;
    }

    private static String address(UUID postId) {
        return "/desk/history?faces-redirect=true&id=" + postId;
    }

    static long number(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        throw new NotFound(Problem.NOT_FOUND, Reason.of("version-not-found"));
    }

    public DeskPost getPost() {
        return Objects.requireNonNull(post, "the page's action has opened it");
    }

    public TextThen getThen() {
        return Objects.requireNonNull(then, "the page's action has found it");
    }

    /** The text as it was then, with who had typed what. */
    public AuthoredText getAuthored() {
        TextThen shown = getThen();
        List<String> among = new ArrayList<>(List.of(getPost().mission().code()));
        getPost().contributors().forEach(mission -> among.add(mission.code()));
        return AuthoredText.of(
                shown.text(),
                shown.attribution(),
                people.cards(shown.attribution().charactersByAuthor().keySet()),
                among);
    }

    /** The index, among all moments, of the last one up to the version that is shown. */
    public int getIndex() {
        long shown = getThen().moment().version();
        int index = 0;
        while (index + 1 < all.size() && all.get(index + 1).version() <= shown) {
            index++;
        }
        return index;
    }

    public int getLast() {
        return all.size() - 1;
    }

    /** The text is as it was then. */
    public boolean isNow() {
        return getThen().moment().version() == getPost().textVersion();
    }

    /** The version to compare with the text as it is now: the one shown, or the one before it. */
    public long getCompareFrom() {
        boolean last = isNow() && all.size() > 1;
        return last ? all.get(all.size() - 2).version() : getThen().moment().version();
    }

    public List<Moment> getMoments() {
        List<Moment> newestFirst = new ArrayList<>(all);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    public List<Moment> getNamed() {
        return getMoments().stream().filter(moment -> moment.name() != null).toList();
    }

    /** A moment in a line: name or number, time, who typed. */
    public String label(Moment moment) {
        return Stream.of(
                        Objects.requireNonNullElse(moment.name(), ""),
                        words.say("versions.version", moment.version()),
                        PageWords.moment(moment.at(), zone()),
                        typists(moment))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String typists(Moment moment) {
        return moment.authors().stream()
                .sorted()
                .map(words::person)
                .collect(Collectors.joining(", "));
    }

    private ZoneId zone() {
        return words.getZone();
    }

    /** For the script: each moment's version and label, in the order of the slider. */
    public String getMomentsJson() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        all.forEach(
                moment ->
                        list.add(
                                Json.createArrayBuilder()
                                        .add(moment.version())
                                        .add(label(moment))));
        return list.build().toString();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(@Nullable String version) {
        this.version = Objects.requireNonNullElse(version, "");
    }

    public String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = Objects.requireNonNullElse(step, "");
    }

    public String getAct() {
        return act;
    }

    public void setAct(@Nullable String act) {
        this.act = Objects.requireNonNullElse(act, "");
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = Objects.requireNonNullElse(seen, "");
    }
}
