package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.identity.Membership;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.post.EditionState;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.PageWords;
import org.jspecify.annotations.Nullable;

/** {@code #{words}}: what the workspace says, in the language of the person at work. */
@Named("words")
@RequestScoped
public class DeskWords {

    private static final String BUNDLE = "org.duta.web.desk.messages";
    private static final String SHARED_BUNDLE = "org.duta.web.kernel.messages";

    @Inject Page page;
    @Inject CurrentActor actor;
    @Inject MissionFinder missions;
    @Inject PersonFinder people;
    @Inject Clock clock;

    private final Map<String, String> names = new HashMap<>();
    private @Nullable Map<String, MissionName> missionNames;
    private @Nullable ZoneId zone;

    /** A text of the bundle, its places filled. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle(BUNDLE, page.getLocale()).getString(key), page.getLocale())
                .format(arguments);
    }

    public boolean knows(String key) {
        return bundle(BUNDLE, page.getLocale()).containsKey(key);
    }

    /** What follows after a beginning in the bundle's keys. */
    List<String> ending(String beginning) {
        return bundle(BUNDLE, page.getLocale()).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .toList();
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** How long ago, in the largest whole unit; after a month the pages tell the day instead. */
    public String ago(Instant at) {
        Ago ago = Ago.between(at, clock.instant());
        return say("ago." + ago.unit(), ago.count());
    }

    /** The zone that times are told in: that of the person's first mission. */
    public ZoneId getZone() {
        ZoneId known = zone;
        if (known == null) {
            known =
                    actor.get().memberships().stream()
                            .map(Membership::mission)
                            .findFirst()
                            .flatMap(missions::find)
                            .map(MissionCard::timeZone)
                            .orElse(ZoneOffset.UTC);
            zone = known;
        }
        return known;
    }

    /** For example "24 November 2026". */
    public String day(LocalDate day) {
        return PageWords.day(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    public String mission(String code) {
        Map<String, MissionName> known = missionNames;
        if (known == null) {
            known = new HashMap<>();
            for (MissionCard card : missions.all()) {
                known.put(card.code(), card.name());
            }
            missionNames = known;
        }
        MissionName name = known.get(code);
        return name == null ? code : name.in(page.getLocale());
    }

    public String person(String handle) {
        return names.computeIfAbsent(
                handle, unknown -> people.find(unknown).map(PersonCard::name).orElse(unknown));
    }

    /** A language's name in the language of the page, and its tag where the name is no help. */
    public String language(String tag) {
        LanguageTag language = LanguageTag.of(tag);
        String name = language.locale().getDisplayName(page.getLocale());
        return name.isEmpty() ? tag : name;
    }

    /** Names of topics, missions or people, with commas between. */
    public String list(String field, List<String> names) {
        return names.stream()
                .map(name -> field.equals("contributors") ? mission(name) : name)
                .collect(Collectors.joining(", "));
    }

    public String state(EditionState state) {
        String code = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return bundle(SHARED_BUNDLE, page.getLocale()).getString("state." + code);
    }

    /** The names of authors in their order. */
    public String authors(List<Author> byline) {
        return byline.stream().map(Author::name).collect(Collectors.joining(", "));
    }

    /** A kind's name, and what it is for. */
    public String kind(String code) {
        return bundle(SHARED_BUNDLE, page.getLocale()).getString("kind." + code)
                + ": "
                + say("new.kind-" + code + "-hint");
    }

    public String title(String title) {
        return title.isBlank() ? say("untitled") : title;
    }
}
