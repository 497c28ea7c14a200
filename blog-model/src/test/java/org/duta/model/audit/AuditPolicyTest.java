package org.duta.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditPolicyTest {

    /** Of what: a post led by Tokyo with Geneva, one of Cairo's, and what is no post. */
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({
        "WRITER tokyo,                      true,  false, false",
        "EDITOR tokyo,                      true,  false, false",
        "WRITER geneva-un,                  true,  false, false",
        "EDITOR cairo,                      false, true,  false",
        "WRITER paris,                      false, false, false",
        "DESK hq-press,                     true,  true,  false",
        "ADMIN hq-it,                       false, false, true",
        "ADMIN tokyo,                       false, false, true",
        "ADMIN hq-it + WRITER cairo,        false, true,  true",
        "ADMIN hq-it + DESK hq-press,       true,  true,  true",
        "'',                                false, false, false",
    })
    void everybody_sees_what_is_theirs_to_see(
            String roles, boolean ofTokyoAndGeneva, boolean ofCairo, boolean administration) {
        AuditPolicy.Reach reach = AuditPolicy.reachOf(holding(roles));
        assertThat(reach.sees("post:1", List.of("tokyo", "geneva-un"))).isEqualTo(ofTokyoAndGeneva);
        assertThat(reach.sees("post:2", List.of("cairo"))).isEqualTo(ofCairo);
        assertThat(List.of("person:ayu", "webhook:1", "key:x", "audit:trail", "mission:tokyo"))
                .allMatch(subject -> reach.sees(subject, List.of()) == administration);
        assertThat(reach.seesPosts()).isEqualTo(!roles.isEmpty() && !isAdministratorAlone(roles));
    }

    private static boolean isAdministratorAlone(String roles) {
        return roles.startsWith("ADMIN") && !roles.contains("+");
    }

    private static Actor holding(String roles) {
        List<Membership> memberships =
                roles.isEmpty()
                        ? List.of()
                        : Arrays.stream(roles.split(" \\+ ", -1))
                                .map(role -> role.split(" ", -1))
                                .map(role -> new Membership(role[1], Role.valueOf(role[0])))
                                .toList();
        return new Actor("somebody", "Somebody", memberships);
    }
}
