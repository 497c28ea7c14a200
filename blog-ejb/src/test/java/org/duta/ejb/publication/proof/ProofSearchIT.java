package org.duta.ejb.publication.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duta.ejb.kernel.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a search reads doesn't grow with what was published. {@code -Dduta.editions=1000000} makes
 * as many, for figures.
 */
class ProofSearchIT {

    private static final int EDITIONS = Integer.getInteger("duta.editions", 30_000);
    private static final int IN_ALL = 4711;
    private static final TestDatabase DATABASE = TestDatabase.get();

    @BeforeAll
    static void publishMany() {
        DATABASE.sql(
                "set session_replication_role = replica;"
                        + " insert into edition_proof (post_id, edition, revision_id, content_hash,"
                        + " published_at, statement, signing_key, signature) select"
                        + " gen_random_uuid(), 1, gen_random_uuid(), '', now(), '', 'many', '' from"
                        + " generate_series(1, "
                        + EDITIONS
                        + "); insert into edition_fingerprint select"
                        + " (random() * 4294967295 - 2147483648)::bigint::int, id from edition_proof,"
                        + " generate_series(1, 20) where signing_key = 'many' on conflict do"
                        + " nothing; insert into edition_fingerprint select "
                        + IN_ALL
                        + ", id from edition_proof where signing_key = 'many' on conflict do"
                        + " nothing; analyze edition_proof; analyze edition_fingerprint;"
                        + " set session_replication_role = origin");
    }

    @AfterAll
    static void forgetThem() {
        DATABASE.sql(
                "set session_replication_role = replica; delete from edition_fingerprint where"
                        + " proof_id in (select id from edition_proof where signing_key = 'many');"
                        + " delete from edition_proof where signing_key = 'many';"
                        + " set session_replication_role = origin");
    }

    @Test
    void a_phrase_that_is_in_every_edition_costs_no_more_than_a_hundred_of_them() {
        Set<Integer> asked =
                IntStream.range(0, 255)
                        .mapToObj(i -> i * 7919)
                        .collect(Collectors.toCollection(TreeSet::new));
        asked.add(IN_ALL);
        List<String> plan = plan(asked);
        assertThat(plan)
                .noneMatch(line -> line.contains("Seq Scan on edition_fingerprint"))
                .anyMatch(line -> line.contains("edition_fingerprint_pkey"));
        assertThat(votesRead(asked)).isLessThan(100 + 256 * 20);
    }

    @SuppressWarnings("unchecked")
    private static List<String> plan(Set<Integer> asked) {
        return DATABASE.inTransaction(
                entities ->
                        (List<String>)
                                entities.createNativeQuery(
                                                "explain (analyze) select proof_id, count(*) from ("
                                                        + ProofFinder.VOTES
                                                        + ") votes group by proof_id")
                                        .setParameter(1, ProofFinder.joined(asked))
                                        .setParameter(2, ProofFinder.LIKE_EACH)
                                        .getResultList());
    }

    private static long votesRead(Set<Integer> asked) {
        return DATABASE.inTransaction(
                entities ->
                        (Long)
                                entities.createNativeQuery(
                                                "select count(*) from ("
                                                        + ProofFinder.VOTES
                                                        + ") v")
                                        .setParameter(1, ProofFinder.joined(asked))
                                        .setParameter(2, ProofFinder.LIKE_EACH)
                                        .getSingleResult());
    }
}
