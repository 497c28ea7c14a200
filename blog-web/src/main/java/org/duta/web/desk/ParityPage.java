package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.translation.ParityFinder;
import org.duta.ejb.translation.ParityFinder.Board;
import org.duta.ejb.translation.PostParity;
import org.duta.ejb.translation.VersionStanding;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.translation.ParityState;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.PageAddress;
import org.duta.web.translation.TranslationWords;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/parity}: posts and their languages side by side, as far as the person reads them.
 */
@Named
@RequestScoped
public class ParityPage {

    private static final int PAGE = 25;

    @Inject ParityFinder finder;
    @Inject ParityQuestion question;
    @Inject MissionFinder missions;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject TranslationWords translationWords;

    private String mission = "";
    private String into = "";
    private String state = "";
    private String after = "";
    private @Nullable Board board;

    /** Something that the board can be narrowed by. */
    public record Choice(
            String name, String label, String every, String chosen, List<Option> options) {}

    /** One of the values. */
    public record Option(String value, String label) {}

    /** Looks for what the address asks for. */
    public void open() {
        UUID last = after.isEmpty() ? null : DeskAnswers.idOf(after);
        board =
                finder.board(
                        actor.get(),
                        question.filter(none(mission), none(into), none(state)),
                        last,
                        PAGE);
    }

    private static @Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }

    public List<PostParity> getPosts() {
        return board == null ? List.of() : board.posts();
    }

    /** The languages of the posts on this page; if one is asked for, that alone. */
    public List<LanguageTag> getLanguages() {
        Set<LanguageTag> languages = new LinkedHashSet<>();
        getPosts().stream()
                .flatMap(post -> post.languages().stream())
                .map(VersionStanding::language)
                .filter(language -> into.isEmpty() || language.value().equals(into))
                .sorted(Comparator.comparing(translationWords::language))
                .forEach(languages::add);
        return List.copyOf(languages);
    }

    /** Where a post stands in a language; more than one where two versions are in the same. */
    public List<VersionStanding> standings(PostParity post, LanguageTag language) {
        return post.languages().stream()
                .filter(standing -> standing.language().equals(language))
                .toList();
    }

    public List<Choice> getChoices() {
        return List.of(
                choice("mission", mission, missions.all().stream().map(this::option)),
                choice("into", into, languages().map(this::option)),
                choice("state", state, Arrays.stream(ParityState.values()).map(this::option)));
    }

    private Choice choice(String name, String chosen, Stream<Option> options) {
        String key = name.equals("into") ? "language" : name;
        return new Choice(
                name,
                translationWords.say("board." + key),
                translationWords.say("board.every-" + key),
                chosen,
                options.toList());
    }

    private Stream<LanguageTag> languages() {
        return missions.all().stream()
                .map(MissionCard::languages)
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(translationWords::language));
    }

    private Option option(MissionCard card) {
        return new Option(card.code(), words.mission(card.code()));
    }

    private Option option(LanguageTag language) {
        return new Option(language.value(), translationWords.language(language));
    }

    private Option option(ParityState known) {
        return new Option(known.code(), translationWords.state(known));
    }

    /** The address of the older posts; empty if these are the oldest. */
    public String getOlder() {
        UUID next = board == null ? null : board.next();
        return next == null ? "" : address(Map.of("after", next.toString()));
    }

    public String getNewest() {
        return address(Map.of());
    }

    private String address(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.put("mission", mission);
        all.put("into", into);
        all.put("state", state);
        return PageAddress.of("/desk/parity", all);
    }

    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
