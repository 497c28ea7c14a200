package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.duta.ejb.audit.VerifyAudit;
import org.duta.launch.ExternalDatabase;
import org.duta.model.audit.Anchors;
import org.duta.model.audit.AuditChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * kill -9 of the server while it publishes: readers have the old edition or the new one, whole, and
 * page, feeds, API and journal agree which.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingKillE2E {

    private static final int RANDOM_KILLS = 5;
    private static final Duration LONGEST_UNTIL_KILL = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Random random = new Random(20261124);
    private final List<String> acknowledged = new ArrayList<>();

    private final FaultFolder faults = new FaultFolder("publishing-kill");
    private final DutaServer server;
    private final Api api;
    private final SignedIn ayu;
    private final SignedIn gita;
    private final String post;

    PublishingKillE2E() {
        server = DutaServer.own("publishing-kill", faults.with(Map.of()));
        api = Api.of(server);
        ayu = api.signedIn("ayu");
        gita = api.signedIn("gita");
        post = ayu.begins(NewDraft.in("tokyo").saying(textOf("first")));
    }

    @BeforeAll
    void publishTheFirstEdition() {
        ayu.makes("submit", post);
        gita.makes("approve", post);
        gita.publishes(post, null);
        acknowledged.add(textOf("first"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "publish.rendered, false",
        "publish.journalled, false",
        "publish.shown, false",
        "publish.before-commit, false",
        "publish.committed, true"
    })
    void a_kill_at_a_fault_point_leaves_the_old_edition_or_the_new_one(
            String faultPoint, boolean isNew) {
        String before = shownText();
        String after = textOf(NewDraft.word());
        prepare(after);
        faults.arm(faultPoint);
        CompletableFuture<Void> publishing =
                CompletableFuture.runAsync(() -> gita.tries("publish", post));
        faults.awaitReached(faultPoint);
        server.kill();
        publishing.exceptionally(cut -> null).join();
        server.startAgain(faults.with(Map.of()));
        assertThat(shownText()).isEqualTo(isNew ? after : before);
        assertEverythingAgrees();
        finish(isNew);
        assertThat(shownText()).isEqualTo(after);
        assertEverythingAgrees();
    }

    @Test
    void kills_at_random_moments_lose_and_double_nothing() throws Exception {
        for (int kill = 0; kill < RANDOM_KILLS; kill++) {
            killWhilePublishing(Duration.ofMillis(random.nextLong(LONGEST_UNTIL_KILL.toMillis())));
            server.startAgain(faults.with(Map.of()));
            assertEverythingAgrees();
            finish(gita.sees(post).getString("state").equals("LIVE"));
        }
    }

    private void killWhilePublishing(Duration moment) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<Void> publishing =
                CompletableFuture.runAsync(
                        () -> {
                            while (!killed.get()) {
                                correctOnce();
                            }
                        });
        TimeUnit.MILLISECONDS.sleep(moment.toMillis());
        server.kill();
        killed.set(true);
        publishing.exceptionally(cut -> null).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void correctOnce() {
        String text = textOf(NewDraft.word());
        prepare(text);
        gita.publishes(post, "about " + text.length());
        acknowledged.add(text);
    }

    private void prepare(String text) {
        ayu.makes("start-edition", post);
        ayu.writes(post, text);
        ayu.makes("submit", post);
        gita.makes("approve", post);
    }

    /** Brings an edition that was left on its way to readers. */
    private void finish(boolean alreadyLive) {
        if (!alreadyLive) {
            String state = gita.sees(post).getString("state");
            if (state.equals("DRAFT")) {
                ayu.makes("submit", post);
            }
            if (!state.equals("APPROVED")) {
                gita.makes("approve", post);
            }
            gita.publishes(post, null);
        }
    }

    private void assertEverythingAgrees() {
        JsonObject shown = api.get("/api/v1/posts/" + post).expect(200).json();
        List<JsonObject> journal = journal();
        assertThat(journal.stream().map(item -> item.getJsonNumber("sequence").longValue()))
                .isEqualTo(LongStream.rangeClosed(1, journal.size()).boxed().toList());
        List<Integer> editions =
                journal.stream()
                        .filter(item -> item.getString("id").equals(post))
                        .map(item -> item.getInt("edition"))
                        .toList();
        assertThat(editions).doesNotHaveDuplicates().isSorted();
        assertThat(editions.get(editions.size() - 1)).isEqualTo(shown.getInt("edition"));
        assertThat(editions).hasSizeGreaterThanOrEqualTo(acknowledged.size());
        String path = java.net.URI.create(shown.getString("url")).getPath();
        String word = shown.getString("text").strip();
        assertThat(api.get(path).expect(200).text()).contains(word);
        for (String format : List.of("rss", "atom", "json")) {
            assertThat(api.get("/feeds/mission/tokyo." + format).expect(200).text()).contains(word);
        }
        assertThat(trail()).isNull();
    }

    private List<JsonObject> journal() {
        return api.get("/api/v1/changes?after=0&limit=1000").expect(200).items();
    }

    private AuditChain.@Nullable Break trail() {
        ExternalDatabase database = server.database().access();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return VerifyAudit.verify(connection, Anchors.NONE).firstBreak();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String shownText() {
        return api.get("/api/v1/posts/" + post).expect(200).json().getString("text");
    }

    private static String textOf(String word) {
        return "The word of this edition is " + word + ".\n";
    }
}
