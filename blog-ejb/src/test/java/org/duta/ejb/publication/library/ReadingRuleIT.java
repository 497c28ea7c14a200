package org.duta.ejb.publication.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duta.ejb.kernel.Conditions;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;
import org.duta.model.post.PostPolicy;
import org.junit.jupiter.api.Test;

/** The rule in SQL says of everybody and every post what the policy says. */
class ReadingRuleIT {

    private final TestDatabase database = TestDatabase.get();

    @Test
    void everybody_reads_by_it_what_the_policy_lets_them_read() {
        database.undone(
                entities -> {
                    Shelf shelf = new Shelf(entities);
                    List<Post> posts = posts(shelf);
                    for (Actor actor : people(shelf)) {
                        for (Post post : posts) {
                            assertThat(reads(shelf, actor, post))
                                    .as("%s: %s", actor, post.kind())
                                    .isEqualTo(PostPolicy.mayRead(actor, post).isAllowed());
                        }
                    }
                    return true;
                });
    }

    private static List<Post> posts(Shelf shelf) {
        Actor writer = shelf.person("first-writer", Role.WRITER, "shelf-oslo");
        Post kept = shelf.post(writer, "shelf-oslo", PostKind.STORY, List.of());
        kept.embargo(
                Shelf.NOW.plus(Duration.ofDays(1)),
                ZoneId.of("UTC"),
                Set.of("shelf-editor"),
                Shelf.NOW);
        shelf.entities.flush();
        return List.of(
                kept,
                shelf.post(writer, "shelf-oslo", PostKind.STORY, List.of()),
                shelf.post(writer, "shelf-lima", PostKind.STORY, List.of("shelf-oslo")),
                shelf.post(writer, "shelf-lima", PostKind.STORY, List.of()),
                shelf.post(writer, "shelf-oslo", PostKind.ALERT, List.of()));
    }

    private static List<Actor> people(Shelf shelf) {
        List<Actor> people = new ArrayList<>();
        for (Role role : Role.values()) {
            for (String mission : List.of("shelf-oslo", "shelf-lima", "hq-shelf")) {
                String handle = (role + "-" + mission).toLowerCase(Locale.ROOT);
                people.add(shelf.person(handle, role, mission));
            }
        }
        people.add(shelf.person("shelf-editor", Role.EDITOR, "shelf-oslo"));
        people.add(
                new Actor(
                        "shelf-editor",
                        "A stand-in",
                        List.of(),
                        List.of(new Membership("shelf-oslo", Role.EDITOR))));
        people.add(new Actor("nobody", "Nobody", List.of()));
        return people;
    }

    private static boolean reads(Shelf shelf, Actor actor, Post post) {
        ReadingRule rule = ReadingRule.of(actor);
        List<Object> values = new ArrayList<>(rule.values());
        values.add(post.id());
        String sql = "select exists (select from post p where " + rule.sql() + " and p.id = ?)";
        return (Boolean) Conditions.query(shelf.entities, sql, values).getSingleResult();
    }
}
