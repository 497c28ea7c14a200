package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal whose line was down has in the end what one has that was never cut off. */
class CutOffPortalE2E {

    private static final int PUBLICATIONS = 50;
    private static final int CORRECTIONS = 10;
    private static final int WITHDRAWALS = 5;

    private final Newsroom room = new Newsroom();

    /**
     * @param silently whether the line stands still, and doesn't break
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverWasCutOffHasTheSameInTheEnd(boolean silently) {
        try (CuttingProxy line = new CuttingProxy(DutaServer.shared().port(), 7);
                PortalCopy near = new PortalCopy(room.api);
                PortalCopy far = new PortalCopy(Api.at(line.address()))) {
            far.awaitUpTo(head());
            cut(line, silently);
            long before = head();
            List<String> ids = publishAndChange();
            assertThat(head() - before).isEqualTo(PUBLICATIONS + CORRECTIONS + WITHDRAWALS + 1);
            near.awaitUpTo(head());
            assertThat(near.posts()).containsKeys(ids.toArray(String[]::new));
            assertThat(far.posts()).doesNotContainKeys(ids.toArray(String[]::new));
            mend(line);
            far.awaitUpTo(head());
            assertThat(far.posts()).isEqualTo(near.posts());
            assertThat(live(far.posts())).isEqualTo(listed());
            assertThat(ids)
                    .filteredOn(id -> "withdrawn: Keliru.".equals(far.posts().get(id)))
                    .hasSize(WITHDRAWALS - 1);
        }
    }

    private static void cut(CuttingProxy line, boolean silently) {
        if (silently) {
            line.stall(true);
        } else {
            line.refuse(true);
            line.cutAll();
        }
    }

    /** At first a line that goes on breaking, then a good one. */
    private static void mend(CuttingProxy line) {
        line.cutOneIn(20);
        line.refuse(false);
        line.stall(false);
        Pause.millis(500);
        line.cutOneIn(0);
    }

    /** Of one post withdrawn the withdrawal is taken back. */
    private List<String> publishAndChange() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PUBLICATIONS; i++) {
            ids.add(room.live(NewDraft.in("tokyo")));
            if (i % 5 == 4) {
                room.correct(ids.get(i / 2), "Otherwise " + i + ".\n", "Put right.");
            }
            if (i % 10 == 9) {
                room.gita.withdraws(ids.get(i - 1), "Keliru.");
            }
        }
        room.gita.makes("restore", ids.get(PUBLICATIONS - 2));
        return ids;
    }

    private long head() {
        return Sql.number("select sequence from journal_head");
    }

    private static Map<String, String> live(Map<String, String> posts) {
        Map<String, String> live = new TreeMap<>(posts);
        live.values().removeIf(state -> state.startsWith("withdrawn: "));
        return live;
    }

    /** What the portal API lists, from the first page to the last. */
    private Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        String next = "/api/v1/posts?fields=id,contentHash&limit=100";
        while (!next.isEmpty()) {
            Answer page = room.api.get(next).expect(200);
            for (JsonObject post : page.items()) {
                listed.put(post.getString("id"), post.getString("contentHash"));
            }
            String link = page.headers().firstValue("Link").orElse("");
            next =
                    link.contains("rel=\"next\"")
                            ? link.replaceAll(".*<https?://[^/]+([^>]+)>; rel=\"next\".*", "$1")
                            : "";
        }
        return listed;
    }
}
