package org.duta.ejb.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.duta.ejb.alert.DrillFinder;
import org.duta.ejb.alert.OwedFixture;
import org.duta.ejb.desk.BoardFinder.BoardLine;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.kernel.Wired;
import org.duta.ejb.mission.MissionFinderFixture;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.junit.jupiter.api.Test;

/** What is made here is undone, so that nothing else is counted with it. */
class BoardFinderIT {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Actor DESK = holding(Role.DESK, "hq-press");

    private final TestDatabase database = TestDatabase.get();

    @Test
    void a_missions_posts_are_counted_by_where_they_wait() {
        List<BoardLine> lines =
                undone(
                        board -> {
                            board.post("oslo", "DRAFT");
                            board.post("oslo", "DRAFT");
                            board.step(board.post("oslo", "IN_REVIEW"), "2026-11-28T12:00:00Z");
                            board.step(board.post("oslo", "IN_REVIEW"), "2026-11-28T12:00:01Z");
                            board.post("oslo", "APPROVED");
                            board.scheduled("oslo", "2026-12-02T00:00:00Z");
                            board.scheduled("oslo", "2026-12-01T00:00:00Z");
                            board.post("oslo", "DISCARDED");
                            return board.lines(DESK, "oslo");
                        });
        assertThat(lines).hasSize(1);
        BoardLine line = lines.get(0);
        assertThat(line.drafts()).isEqualTo(2);
        assertThat(line.inReview()).isEqualTo(2);
        assertThat(line.overdue()).isEqualTo(1);
        assertThat(line.approved()).isEqualTo(1);
        assertThat(line.scheduled()).isEqualTo(2);
        assertThat(line.nextAt()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(line.live()).isZero();
    }

    @Test
    void what_went_live_in_the_last_week_counts_once_and_not_when_it_is_withdrawn() {
        List<BoardLine> lines =
                undone(
                        board -> {
                            UUID twice = board.live("oslo", "null");
                            board.journal(1, "PUBLISHED", twice, "2026-11-22T00:00:00Z");
                            board.journal(2, "CORRECTED", twice, "2026-11-23T00:00:00Z");
                            UUID older = board.live("oslo", "null");
                            board.journal(3, "PUBLISHED", older, "2026-11-21T11:59:59Z");
                            UUID withdrawn = board.live("oslo", "now()");
                            board.journal(4, "PUBLISHED", withdrawn, "2026-11-24T00:00:00Z");
                            return board.lines(DESK, "oslo");
                        });
        assertThat(lines).singleElement().extracting(BoardLine::live).isEqualTo(1L);
    }

    @Test
    void missions_without_anything_have_no_line_and_an_editor_sees_her_own() {
        undone(
                board -> {
                    board.post("oslo", "DRAFT");
                    board.post("lima", "DRAFT");
                    board.mission("quito", "America/Guayaquil");
                    assertThat(codes(board.lines(DESK, ""))).containsExactly("lima", "oslo");
                    assertThat(codes(board.lines(holding(Role.EDITOR, "lima"), "")))
                            .containsExactly("lima");
                    return true;
                });
    }

    @Test
    void type_region_and_words_narrow_it_down() {
        undone(
                board -> {
                    board.post("oslo", "DRAFT");
                    board.mission("lima", "America/Lima");
                    board.post("lima", "DRAFT");
                    assertThat(codes(board.lines(new BoardFilter("", "america", ""))))
                            .containsExactly("lima");
                    assertThat(codes(board.lines(new BoardFilter("consulate", "", "")))).isEmpty();
                    assertThat(codes(board.lines(new BoardFilter("embassy", "europe", "LO"))))
                            .containsExactly("oslo");
                    return true;
                });
    }

    @Test
    void drills_count_as_nothing_else_and_no_more_once_they_are_over() {
        BoardLine line =
                undone(
                        board -> {
                            board.drill("oslo", "DRAFT");
                            board.drill("oslo", "DRILL_RAISED");
                            board.drill("oslo", "DRILL_CONFIRMED");
                            board.drill("oslo", "DISCARDED");
                            board.post("oslo", "DRAFT");
                            return board.lines(DESK, "oslo").get(0);
                        });
        assertThat(line.drills()).isEqualTo(2);
        assertThat(line.drafts()).isEqualTo(1);
    }

    @Test
    void the_numbers_are_read_by_indexes() {
        undone(
                board -> {
                    board.run("set local enable_seqscan = off");
                    assertThat(board.plan())
                            .contains(
                                    "edition_in_work",
                                    "edition_drilled",
                                    "review_step_undecided",
                                    "journal_entry_at");
                    return true;
                });
    }

    private <T> T undone(Function<Board, T> work) {
        return database.undone(
                entities -> {
                    Board board = new Board(entities);
                    board.run("set local session_replication_role = replica");
                    for (String table :
                            List.of(
                                    "edition",
                                    "schedule",
                                    "review_step",
                                    "journal_entry",
                                    "confirmation")) {
                        board.run("delete from " + table);
                    }
                    return work.apply(board);
                });
    }

    private static List<String> codes(List<BoardLine> lines) {
        return lines.stream().map(line -> line.mission().code()).toList();
    }

    private static Actor holding(Role role, String mission) {
        return new Actor("somebody", "Somebody", List.of(new Membership(mission, role)));
    }

    /** Posts without anything behind them that isn't counted. */
    private static final class Board {

        private final EntityManager entities;

        Board(EntityManager entities) {
            this.entities = entities;
        }

        void run(String sql) {
            entities.createNativeQuery(sql).executeUpdate();
        }

        void mission(String code, String zone) {
            run(
                    ("insert into mission values ('%1$s', 'EMBASSY', '%1$s', '%1$s', '%1$s', 'NO',"
                                    + " '{}', '%2$s', '{}') on conflict do nothing")
                            .formatted(code, zone));
        }

        UUID post(String mission, String state) {
            mission(mission, "Europe/Oslo");
            UUID id = UUID.randomUUID();
            run(
                    ("insert into post values ('%s', '%s', null, 'id', 'STORY', '%1$s', 'nobody',"
                                    + " now(), now(), 1, 1, 0, null, null)")
                            .formatted(id, mission));
            run(
                    ("insert into edition (id, post_id, number, state, title, summary, text,"
                                    + " attribution, topics, contributors, byline, byline_chosen) values"
                                    + " (gen_random_uuid(), '%s', 1, '%s', '', '', '', '', '{}', '{}',"
                                    + " '{}', false)")
                            .formatted(id, state));
            return id;
        }

        void drill(String mission, String state) {
            run(
                    "update post set kind = 'ALERT', drill = true where id = '%s'"
                            .formatted(post(mission, state)));
        }

        void scheduled(String mission, String at) {
            run(
                    ("insert into schedule values ('%s', 1, '%s', 'UTC', null, 'nobody', now(), 0,"
                                    + " now(), null)")
                            .formatted(post(mission, "SCHEDULED"), at));
        }

        void step(UUID post, String dueAt) {
            UUID review = UUID.randomUUID();
            run(
                    "insert into review values ('%s', '%s', '%1$s', 1, '', 'OPEN', now())"
                            .formatted(review, post));
            run(
                    ("insert into review_step (id, review_id, position, role, mission, due_at)"
                                    + " values (gen_random_uuid(), '%s', 1, 'EDITOR', 'oslo', '%s')")
                            .formatted(review, dueAt));
        }

        UUID live(String mission, String withdrawnAt) {
            UUID id = post(mission, "LIVE");
            run(
                    ("insert into publication (post_id, mission, slug, translation_group, edition,"
                                    + " revision_id, content_hash, title, summary, text, html, excerpt,"
                                    + " language, kind, contributors, authors, topics, countries,"
                                    + " published_at, updated_at, withdrawn_at, first_sequence, sequence,"
                                    + " tokens) values ('%s', '%s', '%1$s', '%1$s', 1, '%1$s', '', '', '',"
                                    + " '', '', '', 'id', 'STORY', '{}', '[]', '{}', '{}', now(), now(),"
                                    + " %s, 1, 1, '{}')")
                            .formatted(id, mission, withdrawnAt));
            return id;
        }

        void journal(long sequence, String op, UUID post, String at) {
            run(
                    "insert into journal_entry values (%d, '%s', '%s', 1, '%s', null)"
                            .formatted(sequence, op, post, at));
        }

        List<BoardLine> lines(Actor actor, String text) {
            return finder().board(actor, new BoardFilter("", "", text)).lines();
        }

        List<BoardLine> lines(BoardFilter filter) {
            return finder().board(DESK, filter).lines();
        }

        String plan() {
            String sql = BoardFinder.ALL.replace("?1", "now()").replace("?2", "now()");
            return entities.createNativeQuery("explain " + sql).getResultList().toString();
        }

        private BoardFinder finder() {
            BoardFinder finder = new BoardFinder();
            finder.entities = entities;
            finder.missions = MissionFinderFixture.in(entities);
            finder.owedFinder = OwedFixture.finder(entities, Clock.fixed(NOW, ZoneOffset.UTC));
            finder.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            finder.drillFinder = Wired.on(entities, finder.clock).get(DrillFinder.class);
            return finder;
        }
    }
}
