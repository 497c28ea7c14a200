package org.duta.ejb.publication.check;

import java.util.Map;
import org.duta.model.kernel.Recorded;

/** Somebody of the desk added a word to those that are asked about, or took one away. */
public record SensitiveWordChanged(String actor, String act, String word) implements Recorded {

    static SensitiveWordChanged added(String actor, String word) {
        return new SensitiveWordChanged(actor, "sensitive-word.added", word);
    }

    static SensitiveWordChanged removed(String actor, String word) {
        return new SensitiveWordChanged(actor, "sensitive-word.removed", word);
    }

    @Override
    public String subject() {
        return "sensitive-words";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("word", word);
    }
}
