package org.duta.ejb.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.duta.ejb.desk.DeskList.DeskLine;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.mission.MissionFinderFixture;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.junit.jupiter.api.Test;

/** Who has which posts in their lists. What is made here is undone. */
class DeskListIT {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final TestDatabase database = TestDatabase.get();

    @Test
    void a_mission_has_the_posts_that_it_leads_and_those_it_contributes_to_now() {
        undone(
                desk -> {
                    Actor writer = desk.person("writer", Role.WRITER, "oslo");
                    UUID led = desk.post("oslo", "DRAFT", "");
                    UUID contributed = desk.post("lima", "APPROVED", "oslo");
                    UUID before = desk.post("lima", "SUPERSEDED", "oslo");
                    desk.next(before, "DRAFT");
                    desk.post("lima", "DRAFT", "");
                    assertThat(ids(desk.lists().ofMyMissions(writer)))
                            .containsExactlyInAnyOrder(led, contributed);
                    assertThat(ids(desk.lists().ofMission(writer, "oslo", "")))
                            .containsExactly(led);
                });
    }

    @Test
    void the_desk_has_every_mission_s_posts_but_those_that_were_discarded() {
        undone(
                desk -> {
                    Actor chief = desk.person("chief", Role.DESK, "hq-press");
                    UUID one = desk.post("oslo", "DRAFT", "");
                    UUID other = desk.post("lima", "IN_REVIEW", "");
                    desk.post("lima", "DISCARDED", "");
                    assertThat(ids(desk.lists().ofMyMissions(chief)))
                            .containsExactlyInAnyOrder(one, other);
                    assertThat(ids(desk.lists().inReview(chief))).containsExactly(other);
                });
    }

    @Test
    void mine_is_what_i_began_and_what_i_ever_had_a_hand_in() {
        undone(
                desk -> {
                    Actor writer = desk.person("writer", Role.WRITER, "oslo");
                    UUID begun = desk.post("oslo", "DRAFT", "");
                    desk.run("update post set creator = 'writer'");
                    UUID helped = desk.post("lima", "SUPERSEDED", "");
                    desk.run(
                            "insert into hand select id, 'writer' from edition where post_id = '"
                                    + helped
                                    + "'");
                    desk.next(helped, "DRAFT");
                    desk.post("oslo", "DRAFT", "");
                    List<DeskLine> mine = desk.lists().mine(writer);
                    assertThat(ids(mine)).containsExactlyInAnyOrder(begun, helped);
                    assertThat(mine)
                            .filteredOn(line -> line.id().equals(helped))
                            .extracting(DeskLine::mine)
                            .as("no hand in the current edition")
                            .containsExactly(false);
                });
    }

    @Test
    void what_is_approved_is_published_by_its_lead_mission_s_editor_or_the_desk() {
        undone(
                desk -> {
                    Actor editor = desk.person("editor", Role.EDITOR, "oslo");
                    Actor writer = desk.person("writer", Role.WRITER, "oslo");
                    Actor chief = desk.person("chief", Role.DESK, "hq-press");
                    UUID own = desk.post("oslo", "APPROVED", "");
                    UUID other = desk.post("lima", "APPROVED", "oslo");
                    desk.post("oslo", "IN_REVIEW", "");
                    assertThat(ids(desk.lists().toPublish(editor))).containsExactly(own);
                    assertThat(desk.lists().toPublish(writer)).isEmpty();
                    assertThat(ids(desk.lists().toPublish(chief)))
                            .containsExactlyInAnyOrder(own, other);
                });
    }

    @Test
    void when_a_post_goes_live_by_itself_stands_beside_it() {
        undone(
                desk -> {
                    Actor writer = desk.person("writer", Role.WRITER, "oslo");
                    UUID post = desk.post("oslo", "SCHEDULED", "");
                    desk.run(
                            ("insert into schedule (post_id, edition, due_at, time_zone, scheduled_by,"
                                            + " scheduled_at, attempts, next_try_at) values ('%s', 1,"
                                            + " '%s', 'UTC', 'nobody', now(), 0, now())")
                                    .formatted(post, NOW));
                    assertThat(desk.lists().ofMyMissions(writer))
                            .extracting(DeskLine::dueAt)
                            .containsExactly(NOW);
                });
    }

    private void undone(Consumer<Posts> work) {
        database.undone(
                entities -> {
                    Posts posts = new Posts(entities);
                    posts.run("set local session_replication_role = replica");
                    for (String table : List.of("post", "edition", "hand", "schedule", "review")) {
                        posts.run("delete from " + table);
                    }
                    work.accept(posts);
                    return true;
                });
    }

    private static List<UUID> ids(List<DeskLine> lines) {
        return lines.stream().map(DeskLine::id).toList();
    }

    private record Posts(EntityManager entities) {

        void run(String sql) {
            entities.createNativeQuery(sql).executeUpdate();
        }

        Actor person(String handle, Role role, String mission) {
            run(
                    "insert into membership values ('%s', '%s', '%s')"
                            .formatted(handle, mission, role));
            return new Actor(handle, handle, List.of(new Membership(mission, role)));
        }

        UUID post(String mission, String state, String contributor) {
            run(
                    ("insert into mission values ('%1$s', 'EMBASSY', '%1$s', '%1$s', '%1$s', 'NO',"
                                    + " '{}', 'UTC', '{}') on conflict do nothing")
                            .formatted(mission));
            UUID id = UUID.randomUUID();
            run(
                    ("insert into post (id, mission, language, kind, translation_group, creator,"
                                    + " created_at, changed_at, version, last_edition, last_revision)"
                                    + " values ('%1$s', '%2$s', 'id', 'STORY', '%1$s', 'nobody', now(),"
                                    + " now(), 1, 1, 0)")
                            .formatted(id, mission));
            edition(id, 1, state, contributor);
            return id;
        }

        /** Another edition, which is worked on instead. */
        void next(UUID post, String state) {
            edition(post, 2, state, "");
        }

        private void edition(UUID post, int number, String state, String contributor) {
            UUID id = UUID.randomUUID();
            run(
                    ("insert into edition (id, post_id, number, state, title, summary, text,"
                                    + " attribution, topics, contributors, byline, byline_chosen) values"
                                    + " ('%s', '%s', %d, '%s', '', '', '', '', '{}', '{%s}', '{}', false)")
                            .formatted(id, post, number, state, contributor));
            run("update post set working_edition = '%s' where id = '%s'".formatted(id, post));
        }

        DeskList lists() {
            DeskList lists = new DeskList();
            lists.entities = entities;
            lists.missions = MissionFinderFixture.in(entities);
            lists.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            return lists;
        }
    }
}
