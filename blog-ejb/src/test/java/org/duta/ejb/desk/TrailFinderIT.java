package org.duta.ejb.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.audit.TrailFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.audit.AuditPolicy;
import org.duta.model.audit.AuditPolicy.Reach;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Person;
import org.duta.model.identity.Role;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.Mission;
import org.duta.model.mission.MissionName;
import org.duta.model.mission.MissionType;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailFinderIT {

    private static final TrailFilter ANYTHING = new TrailFilter("", "", "", "", null, null);
    private static final Reach ALL = new Reach("eko", true, true, Set.of());

    private final TestDatabase database = TestDatabase.get();
    private final TrailFixture trail = new TrailFixture(database, Path.of("none"));
    private final UUID ofOneAndTwo;
    private final UUID ofTwo;
    private final UUID ofThree;

    TrailFinderIT() {
        addMissions();
        ofOneAndTwo = post("trail-one", "Kunjungan 100% resmi", "trail-two");
        ofTwo = post("trail-two", "Pernyataan bersama");
        ofThree = post("trail-three", "Kunjungan kapal");
        keep("ayu", "post.created", "post:" + ofOneAndTwo);
        keep("bima", "post.submitted", "post:" + ofOneAndTwo);
        keep("ayu", "person.signed-in", "person:ayu");
        keep("ayu", "post.created", "post:" + ofTwo);
        keep("fajar", "webhook.added", "webhook:1");
        keep("bima", "post.created", "post:" + ofThree);
    }

    @AfterEach
    void startAnew() {
        trail.startAnew();
    }

    @Test
    void a_search_shows_exactly_what_the_policy_lets_see() {
        Map<String, List<String>> missions =
                Map.of(
                        "post:" + ofOneAndTwo, List.of("trail-one", "trail-two"),
                        "post:" + ofTwo, List.of("trail-two"),
                        "post:" + ofThree, List.of("trail-three"));
        List<TrailEntry> all = find(ALL, ANYTHING);
        assertThat(all).hasSize(6);
        for (Actor actor : everyKindOfActor()) {
            Reach reach = AuditPolicy.reachOf(actor);
            List<String> allowed =
                    all.stream()
                            .map(entry -> entry.line().subject())
                            .filter(
                                    subject ->
                                            reach.sees(
                                                    subject,
                                                    missions.getOrDefault(subject, List.of())))
                            .toList();
            assertThat(subjects(find(reach, ANYTHING)))
                    .as(actor.memberships().toString())
                    .isEqualTo(allowed);
        }
    }

    @Test
    void pages_follow_each_other_whatever_comes_in_meanwhile() {
        List<Long> seen = new ArrayList<>();
        long below = Long.MAX_VALUE;
        for (int page = 0; page < 3; page++) {
            long from = below;
            List<TrailEntry> found =
                    database.inTransaction(
                            entities -> finder(entities).newest(ALL, ANYTHING, from, 2));
            found.forEach(entry -> seen.add(entry.line().sequence()));
            below = found.get(1).line().sequence();
            keep("late", "post.created", "post:" + ofTwo);
        }
        assertThat(seen).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void an_export_reads_oldest_first_up_to_where_it_began() {
        List<TrailEntry> found =
                database.inTransaction(
                        entities -> finder(entities).oldest(ALL, ANYTHING, 2, 5, 100));
        assertThat(found).extracting(entry -> entry.line().sequence()).containsExactly(3L, 4L, 5L);
        assertThat(found.get(1).previousHash()).isEqualTo(found.get(0).line().hash());
    }

    @Test
    void a_post_is_found_by_its_id_its_address_and_words_of_its_title() {
        String slug = "pernyataan-" + ofTwo.toString().substring(0, 8);
        String page = "/trail-two/" + slug;
        assertThat(sequences(about(ofTwo.toString()))).containsExactly(4L);
        assertThat(sequences(about("https://duta.example/desk/edit?id=" + ofTwo)))
                .containsExactly(4L);
        assertThat(sequences(about("https://duta.example" + page))).isEmpty();
        database.sql("update post set slug = '%s' where id = '%s'".formatted(slug, ofTwo));
        assertThat(sequences(about("https://duta.example" + page))).containsExactly(4L);
        assertThat(sequences(about(page))).containsExactly(4L);
        assertThat(sequences(about("kunjungan"))).containsExactly(6L, 2L, 1L);
        assertThat(sequences(about("RESMI kunjungan"))).containsExactly(2L, 1L);
        assertThat(sequences(about("100%"))).as("% is a word's sign").containsExactly(2L, 1L);
        assertThat(sequences(about("k_njungan"))).isEmpty();
        assertThat(find(ALL, about("bersama")).get(0).post())
                .isEqualTo(new TrailEntry.PostRef(ofTwo, "Pernyataan bersama", false));
    }

    @Test
    void every_other_filter_narrows() {
        assertThat(sequences(new TrailFilter("", "ayu", "", "", null, null)))
                .containsExactly(4L, 3L, 1L);
        assertThat(sequences(new TrailFilter("", "", "trail-two", "", null, null)))
                .as("the lead's and the contributing mission's")
                .containsExactly(4L, 2L, 1L);
        assertThat(sequences(new TrailFilter("", "", "", "post.created", null, null)))
                .containsExactly(6L, 4L, 1L);
        Instant third = TrailFixture.BEGUN.plus(Duration.ofHours(2));
        Instant fifth = TrailFixture.BEGUN.plus(Duration.ofHours(4));
        assertThat(sequences(new TrailFilter("", "", "", "", third, fifth)))
                .containsExactly(4L, 3L);
        assertThat(sequences(new TrailFilter("kunjungan", "bima", "trail-one", "", null, fifth)))
                .containsExactly(2L);
    }

    private static TrailFilter about(String post) {
        return new TrailFilter(post, "", "", "", null, null);
    }

    private List<Long> sequences(TrailFilter filter) {
        return find(ALL, filter).stream().map(entry -> entry.line().sequence()).toList();
    }

    private List<TrailEntry> find(Reach reach, TrailFilter filter) {
        return database.inTransaction(
                entities -> finder(entities).newest(reach, filter, Long.MAX_VALUE, 100));
    }

    private static TrailFinder finder(EntityManager entities) {
        TrailFinder finder = new TrailFinder();
        finder.entities = entities;
        return finder;
    }

    private static List<String> subjects(List<TrailEntry> entries) {
        return entries.stream().map(entry -> entry.line().subject()).toList();
    }

    /** Nobody, everybody with one role in one mission, and everybody with two of them. */
    private static List<Actor> everyKindOfActor() {
        List<Membership> each = new ArrayList<>();
        for (String mission : List.of("trail-one", "trail-two", "trail-three", "other")) {
            for (Role role : Role.values()) {
                each.add(new Membership(mission, role));
            }
        }
        List<Actor> actors = new ArrayList<>();
        actors.add(new Actor("nobody", "Nobody", List.of()));
        for (Membership one : each) {
            for (Membership two : each) {
                actors.add(new Actor("somebody", "Somebody", List.of(one, two)));
            }
        }
        return actors;
    }

    private void keep(String actor, String act, String subject) {
        trail.keep(actor, act, subject);
        trail.now(trail.now().plus(Duration.ofHours(1)));
    }

    private UUID post(String mission, String title, String... contributors) {
        return database.inTransaction(
                entities -> {
                    Post post =
                            new Post(
                                    "trail-writer",
                                    mission,
                                    LanguageTag.of("id"),
                                    PostKind.STORY,
                                    TrailFixture.BEGUN);
                    post.changeDetails(
                            "trail-writer",
                            new DetailsChange(
                                    title, "", List.of(), List.of(contributors), List.of()),
                            TrailFixture.BEGUN);
                    entities.persist(post);
                    return post.id();
                });
    }

    private void addMissions() {
        database.doInTransaction(
                entities -> {
                    if (entities.find(Person.class, "trail-writer") != null) {
                        return;
                    }
                    for (String code : List.of("trail-one", "trail-two", "trail-three")) {
                        entities.persist(
                                new Mission(
                                        new MissionName(code, code, code),
                                        MissionType.EMBASSY,
                                        "Jakarta",
                                        "ID",
                                        List.of("ID"),
                                        ZoneId.of("Asia/Jakarta"),
                                        List.of(LanguageTag.of("id"))));
                    }
                    entities.flush();
                    entities.persist(new Person("trail-writer", "A Writer", "unused", "id"));
                });
    }
}
