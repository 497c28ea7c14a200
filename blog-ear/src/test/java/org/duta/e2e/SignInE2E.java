package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs sign in for a token, and guessing leads nowhere. */
class SignInE2E {

    private final Api api = Api.shared();

    @Test
    void theRightPasswordGivesATokenForAWhile() {
        JsonObject session = api.session("dewi", Api.PASSWORD).expect(201).json();
        assertThat(session.keySet()).containsExactlyInAnyOrder("token", "expiresAt");
        assertThat(Instant.parse(session.getString("expiresAt")))
                .isAfter(Instant.now().plus(Duration.ofHours(1)));
        assertThat(session.getString("token").length()).isGreaterThanOrEqualTo(40);
        assertThat(api.session("dewi", Api.PASSWORD).json().getString("token"))
                .isNotEqualTo(session.getString("token"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer nonsense",
                "Bearer \u0027 or 1=1 --",
                "Basic YXl1OmR1dGEtZGVtbw==",
                "ayu"
            })
    void withoutARightTokenNothingIsShown(String authorization) {
        String[] headers =
                authorization.isEmpty()
                        ? new String[0]
                        : new String[] {"Authorization", authorization};
        Answer answer = api.get("/api/desk/v1/posts/x", headers).expect(401, "signed-out");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        api.get("/api/desk/v1/audit?post=x", headers).expect(401, "signed-out");
        api.json("POST", "/api/desk/v1/posts", "{}", headers).expect(401, "signed-out");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike() {
        Answer wrong = api.session("eko", "wrong").expect(401, "signed-out");
        Answer unknown = api.session(NewDraft.word(), "wrong").expect(401, "signed-out");
        assertThat(wrong.text()).isEqualTo(unknown.text());
        api.session("eko", Api.PASSWORD).expect(201);
    }

    @Test
    void afterTenFailuresANameHasToWaitAndOthersNeedNot() {
        String name = NewDraft.word();
        for (int i = 0; i < 10; i++) {
            api.session(name, "wrong " + i).expect(401, "signed-out");
        }
        Answer refused = api.session(name, "wrong").expect(429, "too-many");
        assertThat(Long.parseLong(String.valueOf(refused.header("Retry-After"))))
                .isBetween(200L, 301L);
        api.session(name, Api.PASSWORD).expect(429, "too-many");
        api.session("dewi", Api.PASSWORD).expect(201);
        api.session(NewDraft.word(), "wrong").expect(401, "signed-out");
    }

    @Test
    void successesNeverCount() {
        for (int i = 0; i < 12; i++) {
            api.session("fajar", Api.PASSWORD).expect(201);
        }
    }

    @Test
    void anEndlessPasswordIsRefusedWithoutAHash() {
        api.session("dewi", "x".repeat(100_000)).expect(401, "signed-out");
        api.session("x".repeat(100_000), "x").expect(401, "signed-out");
    }
}
