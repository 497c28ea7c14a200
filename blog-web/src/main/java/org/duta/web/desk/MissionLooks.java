package org.duta.web.desk;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The colour and pattern of each mission, by the style sheet's number. The editor's people.js gives
 * the same, so that a mission looks alike wherever it says who wrote what.
 */
final class MissionLooks {

    static final int LOOKS = 8;

    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 16777619;

    private MissionLooks() {}

    /** No look twice while there are enough of them. */
    static Map<String, Integer> of(Set<String> missions) {
        Map<String, Integer> looks = new TreeMap<>();
        for (String mission : new TreeSet<>(missions)) {
            int look = lookOf(mission);
            for (int tries = 0; tries < LOOKS && looks.containsValue(look); tries++) {
                look = (look + 1) % LOOKS;
            }
            looks.put(mission, look);
        }
        return looks;
    }

    private static int lookOf(String mission) {
        int hash = FNV_BASIS;
        for (int character : mission.codePoints().toArray()) {
            hash = (hash ^ character) * FNV_PRIME;
        }
        return Integer.remainderUnsigned(hash, LOOKS);
    }
}
