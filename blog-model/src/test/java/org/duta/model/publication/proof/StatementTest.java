package org.duta.model.publication.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.signing.Ed25519;
import org.junit.jupiter.api.Test;

/** What is signed, and that nothing in it can be changed without anybody noticing. */
class StatementTest {

    private static final UUID ID = UUID.fromString("0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a01");
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00.987Z");
    private static final String URL = "https://duta.example/tokyo/judul";
    private static final String HASH = "a".repeat(64);

    private final KeyPair pair = Ed25519.newPair();
    private final String x = Ed25519.x(pair.getPublic());
    private final Statement said = new Statement(ID, 2, URL, HASH, AT, Ed25519.id(x));

    @Test
    void aStatementIsCanonicalJson() {
        assertThat(new Statement(ID, 2, URL, HASH, AT, "KEY").canonical())
                .isEqualTo(
                        "{\"contentHash\":\""
                                + HASH
                                + "\",\"edition\":2,\"id\":\"0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a01\","
                                + "\"key\":\"KEY\",\"publishedAt\":\"2026-11-24T09:00:00Z\","
                                + "\"type\":\"urn:duta:statement:1\","
                                + "\"url\":\"https://duta.example/tokyo/judul\"}");
    }

    @Test
    void everyFieldThatIsTamperedWithIsFound() {
        String value = Ed25519.sign(pair.getPrivate(), said.canonical());
        assertThat(Ed25519.verifies(x, said.canonical(), value)).isTrue();
        String key = said.key();
        List<Statement> forged =
                List.of(
                        new Statement(UUID.randomUUID(), 2, URL, HASH, AT, key),
                        new Statement(ID, 3, URL, HASH, AT, key),
                        new Statement(ID, 2, URL + "x", HASH, AT, key),
                        new Statement(ID, 2, URL, "b".repeat(64), AT, key),
                        new Statement(ID, 2, URL, HASH, AT.plusSeconds(1), key),
                        new Statement(ID, 2, URL, HASH, AT, "another"));
        assertThat(forged)
                .noneMatch(statement -> Ed25519.verifies(x, statement.canonical(), value));
        assertThat(
                        Ed25519.verifies(
                                x, said.canonical().replace("statement:1", "statement:2"), value))
                .isFalse();
    }

    @Test
    void anotherKeysSignatureIsFound() {
        KeyPair other = Ed25519.newPair();
        String value = Ed25519.sign(other.getPrivate(), said.canonical());
        assertThat(Ed25519.verifies(x, said.canonical(), value)).isFalse();
        KeyCard card = new SigningKey(x, AT).card();
        assertThat(card.made(new Signature(card.id(), value, said.canonical()))).isFalse();
        String own = Ed25519.sign(pair.getPrivate(), said.canonical());
        assertThat(card.made(new Signature(card.id(), own, said.canonical()))).isTrue();
        assertThat(card.made(new Signature("another", own, said.canonical()))).isFalse();
    }

    @Test
    void whatIsNoSignatureIsNone() {
        assertThat(Ed25519.verifies(x, "text", "")).isFalse();
        assertThat(Ed25519.verifies(x, "text", "not base64!")).isFalse();
        assertThat(Ed25519.verifies("AAAA", "text", "AAAA")).isFalse();
    }

    /** The key and its thumbprint of RFC 8037, appendix A. */
    @Test
    void aKeyIsNamedAsTheStandardNamesIt() {
        assertThat(Ed25519.id("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    /** RFC 8037, appendix A.4: a signature that others made. */
    @Test
    void aSignatureOfTheStandardVerifies() {
        assertThat(
                        Ed25519.verifies(
                                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                                "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc",
                                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"))
                .isTrue();
    }
}
