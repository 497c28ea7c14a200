package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody outside learns anything of what isn't published. */
class DraftLeakE2E {

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    /** A draft full of a word that must not be seen, and where somebody might guess that it is. */
    private record Secret(String id, String canary) {

        List<String> guesses() {
            return List.of(
                    "/api/v1/posts/" + id,
                    "/api/v1/posts/" + id.toUpperCase(Locale.ROOT),
                    "/tokyo/" + id,
                    "/tokyo/about-" + canary,
                    "/tokyo/about-" + canary + "-2",
                    "/geneva-un/about-" + canary,
                    "/desk/post?id=" + id,
                    "/api/desk/v1/posts/" + id,
                    "/api/desk/v1/posts/" + id + "/revisions",
                    "/api/desk/v1/posts/" + id + "/revisions/1",
                    "/api/desk/v1/audit?post=" + id);
        }
    }

    @Test
    void aWordOfADraftIsOnNoPublicAddressWhateverItsState() {
        List<Secret> secrets = new ArrayList<>();
        for (PostState state : List.of(PostState.DRAFT, PostState.IN_REVIEW, PostState.APPROVED)) {
            secrets.add(first(state));
        }
        for (PostState state :
                List.of(
                        PostState.LIVE_AND_DRAFT,
                        PostState.LIVE_AND_IN_REVIEW,
                        PostState.LIVE_AND_APPROVED)) {
            secrets.add(next(state));
        }
        List<String> guesses = new ArrayList<>();
        secrets.forEach(secret -> guesses.addAll(secret.guesses()));

        Map<String, Answer> answers = PublicSite.visit(api, guesses);

        assertThat(answers.size()).as("addresses looked at").isGreaterThan(80);
        answers.forEach((path, answer) -> checkSilent(path, answer, secrets));
        for (Secret secret : secrets.subList(0, 3)) {
            api.get("/api/v1/posts/" + secret.id()).expect(404, "not-found");
        }
    }

    private Secret first(PostState state) {
        String canary = NewDraft.word();
        String id = room.draft(full(canary));
        room.citra.changes(id, "summary", "Citra on " + canary);
        if (state != PostState.DRAFT) {
            room.ayu.makes("submit", id);
            room.gita.tries("send-back", id, null, "Not yet: " + canary).expect(200);
            room.ayu.makes("submit", id);
        }
        if (state == PostState.APPROVED) {
            room.gita.tries("approve", id, room.gita.hash(id), "Good: " + canary).expect(200);
        }
        return new Secret(id, canary);
    }

    private Secret next(PostState state) {
        String canary = NewDraft.word();
        String id = room.live(NewDraft.in("tokyo").with("geneva-un"));
        room.ayu.makes("start-edition", id);
        room.ayu.changes(id, "title", "About " + canary);
        room.ayu.changes(id, "summary", "In short " + canary);
        room.ayu.writes(id, "All about " + canary);
        if (state != PostState.LIVE_AND_DRAFT) {
            room.ayu.makes("submit", id);
        }
        if (state == PostState.LIVE_AND_APPROVED) {
            room.gita.tries("approve", id, room.gita.hash(id), "Good: " + canary).expect(200);
        }
        return new Secret(id, canary);
    }

    private static NewDraft full(String canary) {
        return NewDraft.in("tokyo")
                .with("geneva-un")
                .titled("About " + canary)
                .summary("In short " + canary)
                .saying("# " + canary + "\n\nAll about " + canary + ".\n");
    }

    private static void checkSilent(String path, Answer answer, List<Secret> secrets) {
        String headers = answer.headers().map().toString().toLowerCase(Locale.ROOT);
        for (Secret secret : secrets) {
            String body = answer.text().replace(path, "");
            assertThat(body).as(path).doesNotContainIgnoringCase(secret.canary());
            if (!path.contains(secret.canary())) {
                assertThat(headers).as("headers of " + path).doesNotContain(secret.canary());
            }
        }
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.headers().map().keySet())
                .as("headers of " + path)
                .noneMatch(name -> name.equalsIgnoreCase("Server"))
                .noneMatch(name -> name.equalsIgnoreCase("X-Powered-By"));
        if (!path.startsWith("/sign-in") && !path.startsWith("/desk")) {
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void workOnADraftChangesNoPublicByteTagOrDate() throws InterruptedException {
        String live = room.live(NewDraft.in("tokyo").with("geneva-un"));
        List<String> posts = List.of("/api/v1/posts/" + live, room.page(live));
        // A date of the running second is shown as the one before, until the second is over.
        Thread.sleep(1_100);
        Map<String, Answer> before = PublicSite.visit(api, posts);

        String fresh = room.approved(full(NewDraft.word()));
        room.gita.tries("send-back", fresh, null, "Not yet").expect(200);
        room.approveNext(live, "Another text.");
        room.ayu.makes("recall", live);
        room.ayu.changes(live, "title", "Another title");
        room.ayu.changes(live, "contributors", List.of("paris"));
        room.ayu.changes(live, "byline", List.of("citra", "bima"));
        room.ayu.makes("discard", live);

        before.forEach(this::checkSame);
    }

    private void checkSame(String path, Answer before) {
        Answer after = api.get(path);
        assertThat(after.status()).as(path).isEqualTo(before.status());
        if (path.startsWith("/sign-in") || path.startsWith("/health")) {
            return;
        }
        assertThat(after.header("ETag")).as("tag of " + path).isEqualTo(before.header("ETag"));
        assertThat(after.header("Last-Modified"))
                .as("date of " + path)
                .isEqualTo(before.header("Last-Modified"));
        assertThat(after.text()).as("body of " + path).isEqualTo(before.text());
    }
}
