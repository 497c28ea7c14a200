package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.ScheduleVersions.Version;
import org.duta.model.kernel.Invalid;
import org.duta.model.mission.MissionName;
import org.duta.model.publication.DueTime;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.PageWords;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Says what a time that is being typed means: in every mission that takes part, or why it can't be.
 */
@RequestScoped
public class DueWords {

    @Inject MissionFinder missions;
    @Inject DeskWords words;
    @Inject Page page;
    @Inject Clock clock;

    /**
     * One of several that can be chosen.
     *
     * @param value as the form keeps it
     * @param label as people read it
     */
    public record Choice(String value, String label) {}

    /** Every mission's clocks, by the mission's name. */
    List<Choice> missions() {
        Instant now = clock.instant();
        return missions.all().stream()
                .map(
                        card ->
                                new Choice(
                                        card.code(),
                                        card.name().in(page.getLocale())
                                                + " · "
                                                + PageWords.offset(now, card.timeZone())))
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .toList();
    }

    /** Language versions, each with the mission that leads it. */
    List<String> versions(List<Version> versions) {
        return versions.stream()
                .map(
                        version ->
                                words.language(version.language().value())
                                        + " · "
                                        + words.mission(version.mission()))
                .toList();
    }

    /** The first and the second of a time that the clocks show twice; else nothing. */
    List<Choice> repeats(DueForm form) {
        List<Choice> choices = new ArrayList<>();
        for (ZoneOffset offset : form.offsets(zone(form))) {
            String key = choices.isEmpty() ? "due.first" : "due.second";
            String name = offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
            choices.add(new Choice(offset.getId(), words.say(key, name)));
        }
        return choices;
    }

    /**
     * What a time means.
     *
     * @param lines a time for each mission that takes part; empty while it isn't whole
     * @param refusals why it can't be
     */
    public record Meaning(List<String> lines, List<String> refusals) {}

    Meaning meaning(DueForm form, DeskPost post) {
        String given = at(form);
        if (given == null) {
            return new Meaning(List.of(), List.of());
        }
        try {
            DueTime time = DueTime.read(given, zone(form));
            time.expectAfter(clock.instant());
            return new Meaning(shown(time.at(), codes(form, post)), List.of());
        } catch (Invalid refused) {
            return new Meaning(List.of(), Refusals.in(page.getLocale()).sentences(refused));
        }
    }

    /** The time as the use case reads it; null while it isn't whole. */
    @Nullable String at(DueForm form) {
        return form.at(zone(form));
    }

    ZoneId zone(DueForm form) {
        return missions.find(form.getMission()).map(MissionCard::timeZone).orElse(ZoneOffset.UTC);
    }

    private static Set<String> codes(DueForm form, DeskPost post) {
        Set<String> codes = new LinkedHashSet<>(List.of(form.getMission()));
        codes.add(post.mission().code());
        post.contributors().stream().map(MissionName::code).forEach(codes::add);
        return codes;
    }

    private List<String> shown(Instant at, Set<String> codes) {
        Map<String, MissionCard> cards = missions.cards(codes);
        return codes.stream()
                .filter(cards::containsKey)
                .map(cards::get)
                .map(
                        card ->
                                card.name().in(page.getLocale())
                                        + ": "
                                        + PageWords.moment(at, card.timeZone()))
                .toList();
    }
}
