package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Four eyes hold when everybody does everything at once. */
class RacingApprovalsE2E {

    private static final int POSTS = 10;
    private static final int WORKERS = 6;
    private static final int ATTEMPTS = 1_000;

    private final Newsroom room = new Newsroom();
    private final List<SignedIn> people =
            List.of(room.ayu, room.bima, room.citra, room.gita, room.dewi);

    @Test
    void aThousandRacingAttemptsBringNothingPastFourEyes() throws Exception {
        List<String> posts = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            posts.add(room.inReview(NewDraft.in("tokyo").with("geneva-un")));
        }
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger succeeded = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            Random random = new Random(4_000 + worker);
            work.add(
                    () -> {
                        while (attempts.incrementAndGet() <= ATTEMPTS) {
                            String id = posts.get(random.nextInt(posts.size()));
                            Answer answer = attempt(id, random);
                            assertThat(answer.status())
                                    .as(answer.toString())
                                    .isIn(200, 403, 409, 412, 422);
                            succeeded.addAndGet(answer.status() == 200 ? 1 : 0);
                        }
                        return null;
                    });
        }
        allAtOnce(work);

        int approvals = 0;
        for (String id : posts) {
            approvals += Trail.of(room.ayu.trail(id)).check(room.ayu, id);
        }
        assertThat(succeeded.get()).as("attempts that succeeded").isGreaterThan(ATTEMPTS / 10);
        assertThat(approvals).as("approvals given meanwhile").isGreaterThan(5);
    }

    /** One thing that somebody tries on a post, whatever state it is in. */
    private Answer attempt(String id, Random random) {
        SignedIn person = people.get(random.nextInt(people.size()));
        SignedIn editor = random.nextBoolean() ? room.citra : room.gita;
        String hash = random.nextInt(4) == 0 ? oldHash(id) : editor.hash(id);
        return switch (random.nextInt(12)) {
            case 0 -> write(person, id, "Words of " + person.handle() + " " + NewDraft.word());
            case 1 -> write(editor, id, "Words of " + editor.handle() + " " + NewDraft.word());
            case 2 -> retitle(editor, id);
            case 3, 4 -> person.tries("submit", id);
            case 5, 6, 7 -> editor.tries("approve", id, hash, null);
            case 8 -> person.tries("recall", id);
            case 9 -> editor.tries("publish", id, null, "note");
            case 10 -> person.tries("start-edition", id);
            default -> editor.tries("send-back", id, null, "note");
        };
    }

    private @Nullable String oldHash(String id) {
        return room.ayu.revisions(id).get(0).getString("hash");
    }

    private static Answer write(SignedIn person, String id, String text) {
        return person.tryToWrite(id, text, "If-Match", person.open(id).expect(200).tag());
    }

    private static Answer retitle(SignedIn person, String id) {
        JsonObject title =
                jakarta.json.Json.createObjectBuilder().add("title", NewDraft.word()).build();
        return person.tryToChange(id, title, "If-Match", person.open(id).expect(200).tag());
    }

    @Test
    void anApprovalAndARecallAtTheSameMomentLeaveADraftThatCannotBePublished() throws Exception {
        for (int round = 0; round < 15; round++) {
            String id = room.inReview(NewDraft.in("tokyo"));
            String hash = room.gita.hash(id);
            CyclicBarrier start = new CyclicBarrier(2);
            List<Answer> answers =
                    allAtOnce(
                            List.of(
                                    () -> {
                                        start.await();
                                        return room.gita.tries("approve", id, hash, null);
                                    },
                                    () -> {
                                        start.await();
                                        return room.ayu.tries("recall", id);
                                    }));
            assertThat(answers.get(0).status()).isIn(200, 409);
            answers.get(1).expect(200);
            assertThat(room.ayu.sees(id).getString("state")).isEqualTo("DRAFT");
            room.gita.tries("publish", id, hash, null).expect(409, "wrong-state");
        }
    }

    @Test
    void anEditorWhoWritesAndApprovesAtTheSameMomentApprovesNothingOfHers() throws Exception {
        for (int round = 0; round < 15; round++) {
            String id = room.draft(NewDraft.in("tokyo"));
            String tag = room.citra.open(id).tag();
            CyclicBarrier start = new CyclicBarrier(2);
            List<Answer> answers =
                    allAtOnce(
                            List.of(
                                    () -> {
                                        start.await();
                                        return room.citra.tryToWrite(
                                                id, "Citra's.", "If-Match", tag);
                                    },
                                    () -> {
                                        start.await();
                                        room.ayu.makes("submit", id);
                                        return room.citra.tries("approve", id);
                                    }));
            boolean wrote = answers.get(0).status() == 200;
            boolean approved = answers.get(1).status() == 200;
            assertThat(wrote && approved).isFalse();
            assertThat(wrote || approved).isTrue();
            Trail.of(room.ayu.trail(id)).check(room.ayu, id);
        }
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(work.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> future : workers.invokeAll(work)) {
                done.add(future.get());
            }
            return done;
        } finally {
            workers.shutdownNow();
        }
    }
}
