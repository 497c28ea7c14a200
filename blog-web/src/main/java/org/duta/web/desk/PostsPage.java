package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.desk.DeskList;
import org.duta.ejb.desk.DeskList.DeskLine;
import org.duta.model.identity.Role;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /desk/posts}: what I have a hand in, and what my missions are working on. */
@Named
@RequestScoped
public class PostsPage {

    @Inject DeskList lists;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject NextSteps nextSteps;

    private String mission = "";
    private String state = "";
    private @Nullable List<Section> sections;

    /** Posts under one heading. */
    public record Section(String key, String heading, List<PostLine> lines) {}

    /** Whether the address asks for one mission's posts alone. */
    public boolean isChosen() {
        return !mission.isEmpty();
    }

    /** Mine first, then each mission's; never empty, a section may be. */
    public List<Section> getSections() {
        List<Section> known = sections;
        if (known == null) {
            known = isChosen() ? List.of(chosen()) : read();
            sections = known;
        }
        return known;
    }

    /** Whether the person may begin a post anywhere. */
    public boolean isWriter() {
        return actor.get().holdsAnywhere(Role.WRITER) || actor.get().holdsAnywhere(Role.EDITOR);
    }

    private Section chosen() {
        String name = state.toUpperCase(Locale.ROOT).replace('-', '_');
        return section(
                mission, words.mission(mission), lists.ofMission(actor.get(), mission, name));
    }

    private List<Section> read() {
        List<DeskLine> mine = lists.mine(actor.get());
        Set<UUID> known = mine.stream().map(DeskLine::id).collect(Collectors.toSet());
        Map<String, List<DeskLine>> byMission = new TreeMap<>();
        for (DeskLine line : lists.ofMyMissions(actor.get())) {
            if (!known.contains(line.id())) {
                byMission.computeIfAbsent(line.mission().code(), c -> new ArrayList<>()).add(line);
            }
        }
        List<Section> read = new ArrayList<>();
        List<DeskLine> toLookOver = lists.toLookOver(actor.get());
        if (!toLookOver.isEmpty()) {
            read.add(section("look-over", words.say("posts.look-over"), toLookOver));
        }
        if (isWriter()) {
            read.add(section("mine", words.say("posts.mine"), mine));
        }
        byMission.entrySet().stream()
                .sorted(Comparator.comparing(entry -> words.mission(entry.getKey())))
                .map(
                        entry ->
                                section(
                                        entry.getKey(),
                                        words.mission(entry.getKey()),
                                        entry.getValue()))
                .forEach(read::add);
        return read;
    }

    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    private Section section(String key, String heading, List<DeskLine> lines) {
        return new Section(key, heading, nextSteps.of(lines));
    }
}
