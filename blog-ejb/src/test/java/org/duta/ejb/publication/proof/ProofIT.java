package org.duta.ejb.publication.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.publication.RenewalsFixture;
import org.duta.model.publication.proof.CopiedText;
import org.duta.model.publication.proof.Fingerprints;
import org.duta.model.publication.proof.KeyCard;
import org.duta.model.publication.proof.Signature;
import org.duta.model.publication.proof.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofIT {

    private static final String TEXT =
            "Mulai besok pagi kantor konsuler di jalan %s melayani warga dari pukul sembilan"
                    + " sampai pukul empat sore setiap hari kerja.";

    private final TestDatabase database = TestDatabase.get();
    private final LiveFixture live = new LiveFixture(database);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path keys;

    @Test
    void an_edition_goes_live_with_its_signature_in_one_transaction() {
        ProofNode node = new ProofNode(database, keys);
        UUID id = published(node, TEXT);
        ProofRow proof = proof(id, 1);
        assertThat(proof.saysSo()).isTrue();
        assertThat(key(proof).made(proof.signature())).isTrue();
        assertThat(shown(id)).isEqualTo(proof.signature());
        assertThat(proof.signature().statement()).contains("https://duta.example/fixture/" + id);
    }

    @Test
    void what_is_not_published_after_all_is_not_signed_either() {
        ProofNode node = new ProofNode(database, keys);
        UUID id = PostFixture.draft(database);
        assertThatThrownBy(
                        () ->
                                database.doInTransaction(
                                        entities -> {
                                            live.publish(
                                                    entities,
                                                    id,
                                                    TEXT,
                                                    (shown, revision) ->
                                                            node.published(
                                                                    entities, shown, revision));
                                            throw new Undone();
                                        }))
                .isInstanceOf(Undone.class);
        assertThat(find(id, 1)).isEmpty();
    }

    @Test
    void what_went_live_before_is_signed_when_a_server_starts() {
        UUID id = live.live(TEXT.formatted("lama"));
        live.correct(id, TEXT.formatted("baru"));
        assertThat(shown(id)).isNull();
        ProofNode node = new ProofNode(database, keys);
        assertThat(node.signOlder()).isGreaterThanOrEqualTo(2);
        assertThat(node.signOlder()).isZero();
        assertThat(shown(id)).isEqualTo(proof(id, 2).signature());
        assertThat(key(proof(id, 1)).made(proof(id, 1).signature())).isTrue();
        assertThat(proof(id, 1).publishedAt()).isBefore(proof(id, 2).publishedAt());
        assertThat(ofText(TEXT.formatted("lama")))
                .satisfies(row -> assertThat(row.edition()).isEqualTo(1));
    }

    @Test
    void two_nodes_that_start_together_sign_each_edition_once() throws Exception {
        for (int i = 0; i < 120; i++) {
            live.live(TEXT.formatted("nomor " + i));
        }
        ProofNode one = new ProofNode(database, keys.resolve("one"));
        ProofNode other = new ProofNode(database, keys.resolve("other"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = threads.submit(one::signOlder);
            Future<Integer> second = threads.submit(other::signOlder);
            int signed = first.get(2, TimeUnit.MINUTES) + second.get(2, TimeUnit.MINUTES);
            assertThat(signed).isEqualTo(120);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nodes_have_keys_of_their_own_unless_they_share_the_folder() throws IOException {
        ProofNode one = new ProofNode(database, keys.resolve("one"));
        ProofNode sharing = new ProofNode(database, keys.resolve("one"));
        ProofNode other = new ProofNode(database, keys.resolve("other"));
        String first = signer(one);
        assertThat(signer(one)).isEqualTo(first);
        assertThat(signer(sharing)).isEqualTo(first);
        assertThat(signer(other)).isNotEqualTo(first);
        assertThat(key(proof(published(other, TEXT), 1)).id()).isEqualTo(signer(other));
        Path file = keys.resolve("one").resolve(first + ".pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(first + ".pem", "CACHEDIR.TAG");
        }
    }

    @Test
    void a_retired_key_is_followed_by_a_new_one_on_every_node() {
        ProofNode one = new ProofNode(database, keys.resolve("one"));
        ProofNode sharing = new ProofNode(database, keys.resolve("one"));
        String first = signer(one);
        signWhatOtherTestsLeft(one);
        UUID id = published(one, TEXT);
        database.doInTransaction(
                entities -> one.keys(entities).lock(first).retire(PostFixture.NOW));
        String second = signer(sharing);
        assertThat(second).isNotEqualTo(first);
        assertThat(signer(one)).isEqualTo(second);
        assertThat(one.signOlder()).isZero();
        assertThat(key(proof(id, 1)).state()).isEqualTo("retired");
        assertThat(key(proof(id, 1)).made(proof(id, 1).signature())).isTrue();
    }

    @Test
    void what_a_revoked_key_signed_is_signed_anew() {
        ProofNode node = new ProofNode(database, keys);
        UUID id = published(node, TEXT);
        Signature before = proof(id, 1).signature();
        database.doInTransaction(
                entities ->
                        node.keys(entities)
                                .lock(before.key())
                                .revoke(PostFixture.NOW, "A disk was stolen."));
        long renewals = RenewalsFixture.head(database).renewals();
        assertThat(node.signOlder()).isPositive();
        assertThat(RenewalsFixture.head(database).renewals()).isGreaterThan(renewals);
        assertThat(proof(id, 1).signature().key()).isNotEqualTo(before.key());
        assertThat(key(proof(id, 1)).made(proof(id, 1).signature())).isTrue();
        assertThat(shown(id)).isEqualTo(proof(id, 1).signature());
    }

    @Test
    void no_private_key_is_in_the_database() {
        String id = signer(new ProofNode(database, keys));
        String row =
                database.inTransaction(
                        entities ->
                                (String)
                                        entities.createNativeQuery(
                                                        "select k::text from signing_key k where"
                                                                + " id = ?1")
                                                .setParameter(1, id)
                                                .getSingleResult());
        assertThat(row).contains(id).doesNotContain("PRIVATE", "MC4CAQAwBQYDK2Vw");
    }

    @Test
    void an_altered_copy_is_found_among_many_that_share_phrases_with_it() {
        ProofNode node = new ProofNode(database, keys);
        UUID wanted = published(node, "Semua warga diminta tenang. " + TEXT.formatted("melati"));
        for (int i = 0; i < 30; i++) {
            published(node, "Semua warga diminta tenang. Kegiatan nomor " + i + " dibatalkan.");
        }
        String altered =
                "Semua warga diminta tenang. " + TEXT.formatted("melati").replace("empat", "lima");
        List<ProofRow> like =
                database.inTransaction(
                        entities ->
                                ProofNode.finder(entities).like(Fingerprints.asked(altered), 6));
        assertThat(like).hasSizeLessThanOrEqualTo(6);
        assertThat(like.get(0).postId()).isEqualTo(wanted);
    }

    private static void signWhatOtherTestsLeft(ProofNode node) {
        node.signOlder();
    }

    private UUID published(ProofNode node, String text) {
        UUID id = PostFixture.draft(database);
        database.doInTransaction(
                entities ->
                        live.publish(
                                entities,
                                id,
                                text,
                                (shown, revision) -> node.published(entities, shown, revision)));
        return id;
    }

    private String signer(ProofNode node) {
        return database.inTransaction(entities -> node.keys(entities).signer().id());
    }

    private ProofRow proof(UUID id, int edition) {
        return find(id, edition).orElseThrow();
    }

    private Optional<ProofRow> find(UUID id, int edition) {
        return database.inTransaction(entities -> ProofNode.finder(entities).find(id, edition));
    }

    private ProofRow ofText(String text) {
        UUID key = CopiedText.key(CopiedText.words(text));
        return database.inTransaction(
                entities -> ProofNode.finder(entities).ofText(key).orElseThrow());
    }

    private KeyCard key(ProofRow proof) {
        return database.inTransaction(
                entities -> entities.find(SigningKey.class, proof.signature().key()).card());
    }

    /** The signature that readers see, if there is one. */
    private @Nullable Signature shown(UUID id) {
        Object[] row =
                database.inTransaction(
                        entities ->
                                (Object[])
                                        entities.createNativeQuery(
                                                        "select signing_key, signature, statement"
                                                                + " from publication where post_id"
                                                                + " = ?1")
                                                .setParameter(1, id)
                                                .getSingleResult());
        return row[0] == null
                ? null
                : new Signature((String) row[0], (String) row[1], (String) row[2]);
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
