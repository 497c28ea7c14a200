package org.duta.model.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.signing.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of a trail, checked against each other and against the keys that may sign them.
 *
 * @param signed those that a trusted key signed, whatever is wrong with others, in the order of the
 *     entries that they hold
 * @param trusted the ids of the keys that count
 * @param firstBreak the first line of the file that can't be what was written, or null
 */
public record Anchors(List<Anchor> signed, Set<String> trusted, @Nullable AnchorBreak firstBreak) {

    /** For a trail that has none. */
    public static final Anchors NONE = new Anchors(List.of(), Set.of(), null);

    public Anchors {
        signed = List.copyOf(signed);
        trusted = Set.copyOf(trusted);
    }

    /** What is wrong with the first bad line. */
    public record AnchorBreak(long line, String what) {}

    /**
     * Checks a file's whole lines.
     *
     * @param keys the {@code x} of every key that counts: a copy that nobody who could have changed
     *     the file could change
     */
    public static Anchors of(List<String> lines, List<String> keys) {
        Map<String, String> trusted = new HashMap<>();
        keys.forEach(x -> trusted.put(Ed25519.id(x), x));
        List<Anchor> signed = new ArrayList<>();
        AnchorBreak firstBreak = null;
        String before = Anchor.START;
        for (int i = 0; i < lines.size(); i++) {
            String wrong = wrongWith(lines.get(i), i + 1, before, trusted, signed);
            if (wrong != null && firstBreak == null) {
                firstBreak = new AnchorBreak(i + 1, wrong);
            }
            before = CanonicalJson.sha256(lines.get(i));
        }
        signed.sort(Comparator.comparingLong(anchor -> anchor.head().sequence()));
        return new Anchors(signed, trusted.keySet(), firstBreak);
    }

    private static @Nullable String wrongWith(
            String line,
            long count,
            String before,
            Map<String, String> trusted,
            List<Anchor> signed) {
        Anchor anchor;
        try {
            anchor = Anchor.parse(line);
        } catch (IllegalArgumentException e) {
            return "it is no anchor";
        }
        String x = trusted.get(anchor.key());
        if (x == null) {
            return "it is signed with a key that isn't trusted";
        }
        if (!Ed25519.verifies(x, anchor.statement(), anchor.signature())) {
            return "its signature is wrong";
        }
        signed.add(anchor);
        return anchor.follows(before, count) ? null : "it doesn't follow the line before it";
    }

    /** How the trail remembers each of them. */
    Set<String> remembered() {
        return signed.stream()
                .map(anchor -> CanonicalJson.of(anchor.details()))
                .collect(Collectors.toSet());
    }

    /** Whether an entry's details speak of a line that a trusted key signed. */
    boolean concern(String details) {
        return trusted.stream().anyMatch(key -> details.contains("\"key\":\"" + key + '"'));
    }
}
