package org.duta.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is raised in an emergency goes live at once, and awaits its confirmation. */
class AlertTest {

    private final Post alert =
            new Post(Draft.AYU, "tokyo", LanguageTag.of("id"), PostKind.ALERT, Draft.NOW);

    @Test
    void a_draft_is_raised_and_live_at_once_as_the_revision_that_was_frozen() {
        Revision revision = raise();
        assertThat(alert.state()).isEqualTo(EditionState.LIVE);
        assertThat(revision.hash()).isEqualTo(Draft.content(alert).hash());
        assertThat(live().unconfirmed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = PostKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ALERT")
    void nothing_but_an_alert_is_raised(PostKind kind) {
        Post post = new Post(Draft.AYU, "tokyo", LanguageTag.of("id"), kind, Draft.NOW);
        assertThat(post.permits(Move.RAISE)).isFalse();
    }

    @Test
    void only_what_was_raised_is_confirmed_and_only_once() {
        assertThat(Draft.in(EditionState.LIVE).permits(Move.CONFIRM)).isFalse();
        raise();
        alert.confirm(Draft.NOW);
        assertThat(live().unconfirmed()).isFalse();
        assertThatThrownBy(() -> alert.confirm(Draft.NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_later_edition_takes_the_place_of_one_that_nobody_confirmed() {
        raise();
        alert.startEdition(List.of(), Draft.NOW);
        assertThat(alert.permits(Move.CONFIRM)).isTrue();
        Draft.publish(alert);
        assertThat(alert.permits(Move.CONFIRM)).isFalse();
    }

    @Test
    void nobody_confirms_what_was_taken_down_until_it_is_restored() {
        raise();
        alert.withdraw(Draft.NOW);
        assertThat(alert.permits(Move.CONFIRM)).isFalse();
        alert.restore(Draft.NOW);
        assertThat(alert.permits(Move.CONFIRM)).isTrue();
    }

    @Test
    void duty_officers_raise_for_their_mission_and_those_at_headquarters_for_every_one() {
        assertThat(PostPolicy.mayRaise(holding(Role.DUTY, "hq-press"), alert).isAllowed()).isTrue();
        assertThat(PostPolicy.mayRaise(holding(Role.DUTY, "tokyo"), alert).isAllowed()).isTrue();
        assertThat(PostPolicy.mayRaise(holding(Role.DUTY, "paris"), alert).isAllowed()).isFalse();
        assertThat(PostPolicy.mayRaise(holding(Role.DESK, "hq-press"), alert).isAllowed())
                .isFalse();
        assertThat(PostPolicy.mayRaise(holding(Role.EDITOR, "tokyo"), alert).isAllowed()).isFalse();
    }

    @Test
    void duty_officers_read_drafts_of_alerts_and_no_others() {
        Actor duty = holding(Role.DUTY, "hq-press");
        assertThat(PostPolicy.mayRead(duty, alert).isAllowed()).isTrue();
        assertThat(PostPolicy.mayRead(duty, Draft.begun()).isAllowed()).isFalse();
        assertThat(PostPolicy.mayWrite(duty, alert).isAllowed()).isFalse();
    }

    private Revision raise() {
        Revision revision = alert.raise("indra", Draft.content(alert), Draft.NOW);
        alert.goLive(Move.RAISE, new Slug("gempa"), Draft.NOW);
        return revision;
    }

    private Edition live() {
        return Objects.requireNonNull(alert.live());
    }

    private static Actor holding(Role role, String mission) {
        return new Actor("indra", "Indra", List.of(new Membership(mission, role)));
    }
}
