package org.duta.ejb.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Moment;
import org.duta.model.identity.Person;
import org.duta.model.post.Post;
import org.duta.model.post.TextCheckpoint;
import org.duta.model.post.text.Attribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MomentsIT {

    private static final String BEGINNING = "Satu, dua.";
    private static final Instant START = PostFixture.NOW;

    private final TestDatabase database = TestDatabase.get();
    private final UUID id = PostFixture.draft(database);

    @BeforeEach
    void twoWrite() {
        database.doInTransaction(
                entities -> {
                    for (String handle : List.of("ayu", "bima")) {
                        if (entities.find(Person.class, handle) == null) {
                            entities.persist(new Person(handle, handle, "unused", "id"));
                        }
                    }
                });
    }

    @Test
    void everyVersionComesBackAsItWasAcrossCheckpointsAndSnapshots() {
        List<String> texts = new ArrayList<>(List.of(BEGINNING));
        for (int i = 1; i <= 30; i++) {
            texts.add(i % 7 == 0 ? texts.get(i - 1).substring(1) : texts.get(i - 1) + " " + i);
        }
        for (int i = 1; i <= 30; i++) {
            write(i % 3 == 0 ? "bima" : "ayu", texts.get(i - 1), texts.get(i), i * 60L);
            if (i % 10 == 0) {
                keepSnapshot(i);
            }
        }
        inText(
                (live, post) -> {
                    for (int version = 0; version <= 30; version++) {
                        TextCheckpoint then = live.at(post.current(), version);
                        assertThat(then.text()).isEqualTo(texts.get(version));
                        assertThat(then.attribution().length())
                                .isEqualTo(texts.get(version).length());
                    }
                });
    }

    @Test
    void momentsTellWhoTypedSinceTheOneBefore() {
        write("ayu", BEGINNING, BEGINNING + "a", 10);
        write("ayu", BEGINNING + "a", BEGINNING + "ab", 20);
        write("bima", BEGINNING + "ab", BEGINNING + "abc", 30);
        inText(
                (live, post) -> {
                    List<Moment> moments = live.moments(post.current());
                    assertThat(moments).extracting(Moment::version).containsExactly(0L, 2L, 3L);
                    assertThat(moments.get(1).authors()).containsExactly("ayu");
                    assertThat(moments.get(1).at()).isEqualTo(START.plusSeconds(20));
                    assertThat(moments.get(2).authors()).containsExactly("bima");
                    assertThat(live.at(post.current(), 2).attribution().runs())
                            .endsWith(new Attribution.Run(2, "ayu"));
                });
    }

    @Test
    void aVersionThatWasNoMomentCanBeNamedAndStays() {
        write("ayu", BEGINNING, BEGINNING + "a", 10);
        write("ayu", BEGINNING + "a", BEGINNING + "ab", 20);
        inText(
                (live, post) -> {
                    Moment one = live.moment(post.current(), 1);
                    assertThat(one.at()).isEqualTo(START.plusSeconds(10));
                    assertThat(one.authors()).containsExactly("ayu");
                    live.put(post.current(), one.named("Pertama", "fixture-writer"));
                });
        write("ayu", BEGINNING + "ab", BEGINNING + "abc", Duration.ofDays(400).toSeconds());
        inText(
                (live, post) -> {
                    List<Moment> moments = live.moments(post.current());
                    assertThat(moments).extracting(Moment::version).contains(0L, 1L, 3L);
                    assertThat(moments.get(1).name()).isEqualTo("Pertama");
                });
    }

    @Test
    void theVersionThatIsSubmittedStaysAMoment() {
        write("ayu", BEGINNING, BEGINNING + "a", 10);
        inText((live, post) -> live.close(post));
        inText((live, post) -> live.openIfDraft(post));
        write("ayu", BEGINNING + "a", BEGINNING + "ab", 20);
        inText(
                (live, post) ->
                        assertThat(live.moments(post.current()))
                                .extracting(Moment::version)
                                .containsExactly(0L, 1L, 2L));
    }

    private void write(String author, String before, String after, long seconds) {
        inText(
                (live, post) -> {
                    int kept = Math.min(before.length(), after.length());
                    ChangeSet change =
                            after.startsWith(before)
                                    ? ChangeSet.replace(
                                            before.length(),
                                            before.length(),
                                            before.length(),
                                            after.substring(before.length()))
                                    : ChangeSet.replace(
                                            before.length(), 0, before.length() - kept, "");
                    live.append(post, author, change, START.plusSeconds(seconds));
                });
    }

    private void keepSnapshot(int version) {
        database.doInTransaction(
                entities -> {
                    try {
                        LiveArchive.keepSnapshot(
                                entities.unwrap(Connection.class),
                                entities.find(Post.class, id).current().id(),
                                START.plusSeconds(version * 60L));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private void inText(BiConsumer<LiveTexts, Post> work) {
        database.doInTransaction(
                entities -> {
                    Post post = entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE);
                    LiveTexts live = texts(entities);
                    live.begin(post);
                    work.accept(live, post);
                });
    }

    private static LiveTexts texts(EntityManager entities) {
        LiveTexts texts = new LiveTexts();
        texts.entities = entities;
        texts.margins = new Margins();
        texts.margins.entities = entities;
        texts.clock = Clock.fixed(START, ZoneOffset.UTC);
        return texts;
    }
}
