package org.duta.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.Posts;
import org.duta.ejb.translation.VersionStanding.Source;
import org.duta.ejb.translation.VersionStanding.Version;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotFound;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.translation.ParityState;
import org.duta.model.translation.Passage;
import org.duta.model.translation.SourceWords;
import org.duta.model.translation.Translation;
import org.jspecify.annotations.Nullable;

/** Shows how the language versions of posts compare, as far as somebody may read them. */
@Stateless
public class ParityFinder {

    /** Groups that are looked at in one go. */
    private static final int CHUNK = 50;

    /** Groups that one page of a board looks at; where few fit, it is a short page. */
    private static final int MOST_LOOKED_AT = 500;

    @PersistenceContext EntityManager entities;
    @Inject Posts posts;
    @Inject Translations translations;
    @Inject Debts debts;
    @Inject MissionFinder missions;

    /** A page of a board, and the group that the next one begins after if there may be more. */
    public record Board(List<PostParity> posts, @Nullable UUID next) {}

    /**
     * @throws NotFound if there is no such post, or none that the actor may read
     */
    public PostParity of(Actor actor, UUID postId) {
        UUID group = posts.read(actor, postId).translationGroup();
        return of(actor, List.of(group)).get(0);
    }

    /**
     * The posts that a filter fits, those begun last first.
     *
     * @param after the group that the page before ended with
     */
    public Board board(Actor actor, BoardFilter filter, @Nullable UUID after, int limit) {
        List<PostParity> page = new ArrayList<>();
        UUID last = after;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += CHUNK) {
            List<UUID> groups = groups(filter.mission(), last);
            Map<UUID, PostParity> found =
                    of(actor, groups).stream()
                            .filter(post -> post.fits(filter))
                            .collect(Collectors.toMap(PostParity::group, post -> post));
            for (UUID group : groups) {
                if (page.size() == limit) {
                    return new Board(page, last);
                }
                Optional.ofNullable(found.get(group)).ifPresent(page::add);
                last = group;
            }
            if (groups.size() < CHUNK) {
                return new Board(page, null);
            }
        }
        return new Board(page, last);
    }

    /** The versions that the actor may write and that owe anything, the latest debts first. */
    public List<VersionStanding> owing(Actor actor) {
        List<String> missionsOf =
                actor.memberships().stream()
                        .map(Membership::mission)
                        .filter(actor::writesFor)
                        .distinct()
                        .toList();
        List<UUID> owing = debts.owing(missionsOf);
        Map<UUID, VersionStanding> versions =
                of(actor, groupsOf(owing)).stream()
                        .flatMap(post -> post.versions().stream())
                        .collect(Collectors.toMap(PostParity::idOf, version -> version));
        return owing.stream()
                .filter(id -> PostPolicy.mayWrite(actor, posts.get(id)).isAllowed())
                .flatMap(id -> Optional.ofNullable(versions.get(id)).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> groups(@Nullable String mission, @Nullable UUID after) {
        String ofMission = " and g.id in (select translation_group from post where mission = ?1)";
        return entities.createNativeQuery(
                        "select g.id from post g where g.id = g.translation_group and not g.drill"
                                + (mission == null ? " and ?1 = ''" : ofMission)
                                + " and (?2 = '' or (g.created_at, g.id) < (select c.created_at, c.id"
                                + " from post c where cast(c.id as text) = ?2))"
                                + " order by g.created_at desc, g.id desc limit "
                                + CHUNK)
                .setParameter(1, mission == null ? "" : mission)
                .setParameter(2, after == null ? "" : after.toString())
                .getResultList();
    }

    private List<UUID> groupsOf(Collection<UUID> postIds) {
        return postIds.stream().map(posts::get).map(Post::translationGroup).distinct().toList();
    }

    private List<PostParity> of(Actor actor, List<UUID> groups) {
        Map<UUID, List<Post>> versions = translations.versions(groups);
        List<UUID> ids = versions.values().stream().flatMap(List::stream).map(Post::id).toList();
        Map<UUID, Translation> bases = translations.all(ids);
        Map<UUID, List<Debt>> owed =
                debts.open(ids).stream().collect(Collectors.groupingBy(Debt::postId));
        List<PostParity> found = new ArrayList<>();
        for (UUID group : groups) {
            List<Post> all = versions.getOrDefault(group, List.of());
            if (all.stream().anyMatch(post -> mayRead(actor, post))) {
                found.add(new Comparison(actor, all, bases, owed).parity(group));
            }
        }
        return found;
    }

    private static boolean mayRead(Actor actor, Post post) {
        return PostPolicy.mayRead(actor, post).isAllowed();
    }

    /** The versions of one group side by side. */
    private final class Comparison {

        private final Actor actor;
        private final Map<UUID, Post> versions = new LinkedHashMap<>();
        private final Map<UUID, Translation> bases;
        private final Map<UUID, List<Debt>> owed;

        Comparison(
                Actor actor,
                List<Post> versions,
                Map<UUID, Translation> bases,
                Map<UUID, List<Debt>> owed) {
            this.actor = actor;
            this.bases = bases;
            this.owed = owed;
            versions.forEach(version -> this.versions.put(version.id(), version));
        }

        PostParity parity(UUID group) {
            List<Post> readable =
                    versions.values().stream().filter(post -> mayRead(actor, post)).toList();
            String mission = readable.get(0).mission();
            List<VersionStanding> languages = new ArrayList<>();
            readable.forEach(version -> languages.add(standing(version)));
            missing(mission)
                    .forEach(
                            language ->
                                    languages.add(
                                            new VersionStanding(
                                                    language, ParityState.MISSING, null)));
            return new PostParity(group, mission, List.copyOf(languages));
        }

        private List<LanguageTag> missing(String mission) {
            List<LanguageTag> there = versions.values().stream().map(Post::language).toList();
            return missions.find(mission).stream()
                    .flatMap(card -> card.languages().stream())
                    .filter(language -> !there.contains(language))
                    .toList();
        }

        private VersionStanding standing(Post post) {
            Translation base = bases.get(post.id());
            List<Passage> behind = base == null ? List.of() : behind(base);
            List<Debt> debts = owed.getOrDefault(post.id(), List.of());
            boolean owes = !debts.stream().allMatch(Debt::declared);
            return new VersionStanding(
                    post.language(),
                    ParityState.of(post.state(), owes || !behind.isEmpty(), base != null),
                    new Version(
                            post.id(),
                            post.current().title(),
                            post.state(),
                            post.current().number(),
                            base == null ? null : source(base),
                            behind,
                            debts));
        }

        private List<Passage> behind(Translation base) {
            return readable(base)
                    .map(source -> base.against(SourceWords.of(source)).behind())
                    .orElse(List.of());
        }

        private @Nullable Source source(Translation base) {
            return readable(base)
                    .map(source -> new Source(source.id(), source.language(), base.baseRevision()))
                    .orElse(null);
        }

        /** What it was made from, unless an embargo keeps that from the actor. */
        private Optional<Post> readable(Translation base) {
            return Optional.ofNullable(versions.get(base.sourceId()))
                    .filter(source -> mayRead(actor, source));
        }
    }
}
