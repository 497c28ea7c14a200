package org.duta.model.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardPolicyTest {

    @Test
    void the_desk_sees_every_mission() {
        assertThat(BoardPolicy.reach(holding(Role.DESK)).covers("paris")).isTrue();
    }

    @Test
    void an_editor_sees_her_own_mission_alone() {
        BoardPolicy.Reach reach = BoardPolicy.reach(holding(Role.EDITOR));
        assertThat(reach.covers("tokyo")).isTrue();
        assertThat(reach.covers("paris")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WRITER", "LEGAL", "ADMIN"})
    void nobody_else_sees_any(Role role) {
        assertThat(BoardPolicy.maySee(holding(role)).isAllowed()).isFalse();
        assertThat(BoardPolicy.reach(holding(role)).covers("tokyo")).isFalse();
    }

    private static Actor holding(Role role) {
        return new Actor("somebody", "Somebody", List.of(new Membership("tokyo", role)));
    }
}
