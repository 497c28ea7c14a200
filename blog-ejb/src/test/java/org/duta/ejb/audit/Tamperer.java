package org.duta.ejb.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duta.model.audit.Anchor;
import org.duta.model.audit.AuditFields;
import org.duta.model.audit.AuditLink;
import org.duta.model.kernel.signing.Ed25519;

/**
 * Somebody who owns the database and can write the anchors' file, knows every algorithm, and has
 * everything but the key that signs. Works in the connection's transaction.
 */
final class Tamperer {

    private final Connection connection;
    private final Random random;
    private final Path file;

    /** Up to here the trail is anchored: what comes after, its owner can write as he likes. */
    private final long anchored;

    private final long end;

    Tamperer(Connection connection, Random random, Path file, long anchored, long end) {
        this.connection = connection;
        this.random = random;
        this.file = file;
        this.anchored = anchored;
        this.end = end;
    }

    /** What can be done; each names itself in a failed test. */
    enum Way {
        EDIT,
        DELETE,
        INSERT,
        SWAP,
        CUT_THE_END_AND_MOVE_THE_HEAD,
        MOVE_THE_HEAD,
        EDIT_AND_HASH_ANEW,
        DELETE_AND_HASH_ANEW,
        INSERT_AND_HASH_ANEW,
        REMOVE_ANCHOR,
        EDIT_ANCHOR,
        SWAP_ANCHORS,
        CUT_ANCHORS,
        HASH_AND_SIGN_ANEW_WITH_ANOTHER_KEY,
        HASH_AND_SIGN_ANEW_UNDER_THE_KEYS_NAME
    }

    void tamper(Way way) throws SQLException {
        switch (way) {
            case EDIT -> edit(any(end));
            case DELETE -> sql("delete from audit_entry where sequence = " + any(end));
            case INSERT -> insert(any(end));
            case SWAP -> swap();
            case CUT_THE_END_AND_MOVE_THE_HEAD -> cut(any(anchored) - 1);
            case MOVE_THE_HEAD -> moveHead(any(end) - 1);
            case EDIT_AND_HASH_ANEW -> hashAnew(any(anchored), Tamperer::edited);
            case DELETE_AND_HASH_ANEW -> hashAnew(any(anchored), List::remove);
            case INSERT_AND_HASH_ANEW ->
                    hashAnew(any(anchored), (all, at) -> all.add(at, forged(all.get(at))));
            case REMOVE_ANCHOR -> changeLines(lines -> lines.remove(anyOf(lines)));
            case EDIT_ANCHOR -> editFile();
            case SWAP_ANCHORS ->
                    changeLines(lines -> lines.add(0, lines.remove(1 + anyOf(lines.size() - 1))));
            case CUT_ANCHORS -> write(text().substring(0, random.nextInt(text().length())));
            case HASH_AND_SIGN_ANEW_WITH_ANOTHER_KEY -> signAnew(false);
            case HASH_AND_SIGN_ANEW_UNDER_THE_KEYS_NAME -> signAnew(true);
        }
    }

    private void edit(long entry) throws SQLException {
        List<String> edits =
                List.of(
                        "sequence = -sequence",
                        "sequence = sequence + 100000",
                        "at = at + interval '1 microsecond'",
                        "at = at - interval '3 days'",
                        "actor = actor || 'x'",
                        "actor = ''",
                        "act = 'post.approved'",
                        "subject = subject || '1'",
                        "from_state = coalesce(from_state || 'x', '')",
                        "to_state = case when to_state is null then '' end",
                        "details = details || ' '",
                        "details = '{\"word\":\"other\"}'",
                        "previous_hash = reverse(previous_hash) || '0'",
                        "hash = repeat('f', 64)");
        String edit = edits.get(random.nextInt(edits.size()));
        sql("update audit_entry set " + edit + " where sequence = " + entry);
    }

    private void insert(long before) throws SQLException {
        sql("update audit_entry set sequence = -sequence - 1 where sequence >= " + before);
        sql("update audit_entry set sequence = -sequence where sequence < 0");
        sql(
                "insert into audit_entry select %d, at, 'forger', act, subject, from_state, to_state, details, previous_hash, hash from audit_entry where sequence = %d"
                        .formatted(before, before + 1));
    }

    private void swap() throws SQLException {
        long one = any(end);
        long other = one == end ? 1 : one + 1 + random.nextInt((int) (end - one));
        sql("update audit_entry set sequence = -1 where sequence = " + one);
        sql("update audit_entry set sequence = " + one + " where sequence = " + other);
        sql("update audit_entry set sequence = " + other + " where sequence = -1");
    }

    private void cut(long last) throws SQLException {
        sql("delete from audit_entry where sequence > " + last);
        moveHead(last);
    }

    private void moveHead(long last) throws SQLException {
        sql(
                "update audit_head set sequence = %d, hash = coalesce((select hash from audit_entry where sequence = %d), repeat('0', 64))"
                        .formatted(last, last));
    }

    private interface Change {
        void apply(List<AuditFields> all, int at);
    }

    /** Writes all of the trail anew, with every hash right and the head with them. */
    private void hashAnew(long from, Change change) throws SQLException {
        List<AuditFields> all = all();
        change.apply(all, (int) from - 1);
        sql("delete from audit_entry");
        AuditLink last = AuditLink.START;
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (AuditFields entry : all) {
                last = add(insert, linked(entry, last));
            }
            insert.executeBatch();
        }
        moveHead(last.sequence());
    }

    private static AuditFields linked(AuditFields entry, AuditLink last) {
        return new AuditFields(
                last.sequence() + 1,
                entry.at(),
                entry.actor(),
                entry.act(),
                entry.subject(),
                entry.fromState(),
                entry.toState(),
                entry.details(),
                last.hash());
    }

    private static AuditLink add(PreparedStatement insert, AuditFields entry) throws SQLException {
        insert.setLong(1, entry.sequence());
        insert.setTimestamp(2, Timestamp.from(entry.at()));
        insert.setString(3, entry.actor());
        insert.setString(4, entry.act());
        insert.setString(5, entry.subject());
        insert.setString(6, entry.fromState());
        insert.setString(7, entry.toState());
        insert.setString(8, entry.details());
        insert.setString(9, entry.previousHash());
        insert.setString(10, entry.hash());
        insert.addBatch();
        return new AuditLink(entry.sequence(), entry.hash());
    }

    private static void edited(List<AuditFields> all, int at) {
        all.set(at, forged(all.get(at)));
    }

    private static AuditFields forged(AuditFields old) {
        return new AuditFields(
                old.sequence(),
                old.at(),
                "somebody-else",
                old.act(),
                old.subject(),
                old.fromState(),
                old.toState(),
                old.details(),
                old.previousHash());
    }

    private List<AuditFields> all() throws SQLException {
        List<AuditFields> all = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("select * from audit_entry order by sequence")) {
            while (rows.next()) {
                all.add(
                        new AuditFields(
                                rows.getLong("sequence"),
                                rows.getTimestamp("at").toInstant(),
                                rows.getString("actor"),
                                rows.getString("act"),
                                rows.getString("subject"),
                                rows.getString("from_state"),
                                rows.getString("to_state"),
                                rows.getString("details"),
                                rows.getString("previous_hash")));
            }
        }
        return all;
    }

    /** The trail is hashed anew, and every anchor made to fit it and signed by the forger. */
    private void signAnew(boolean underTheKeysName) throws SQLException {
        hashAnew(any(anchored), Tamperer::edited);
        KeyPair forger = Ed25519.newPair();
        List<AuditFields> trail = all();
        List<String> forged = new ArrayList<>();
        Anchor last = null;
        for (String line : text().lines().toList()) {
            Anchor old = Anchor.parse(line);
            AuditFields entry = trail.get((int) old.head().sequence() - 1);
            AuditLink head = new AuditLink(entry.sequence(), entry.hash());
            String key = underTheKeysName ? old.key() : Ed25519.id(Ed25519.x(forger.getPublic()));
            last =
                    last == null
                            ? Anchor.first(head, old.at(), key, forger.getPrivate())
                            : last.next(head, old.at(), key, forger.getPrivate());
            forged.add(last.line());
        }
        write(String.join("\n", forged) + "\n");
    }

    private interface LinesChange {
        void apply(List<String> lines);
    }

    private void changeLines(LinesChange change) {
        List<String> lines = new ArrayList<>(text().lines().toList());
        change.apply(lines);
        write(String.join("\n", lines) + "\n");
    }

    private void editFile() {
        StringBuilder text = new StringBuilder(text());
        int at = random.nextInt(text.length());
        text.setCharAt(at, text.charAt(at) == '7' ? '8' : '7');
        write(text.toString());
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long any(long last) {
        return 1 + random.nextInt((int) last);
    }

    private int anyOf(List<?> list) {
        return anyOf(list.size());
    }

    private int anyOf(int count) {
        return random.nextInt(count);
    }

    private void sql(String statement) throws SQLException {
        try (Statement runner = connection.createStatement()) {
            runner.execute(statement);
        }
    }
}
