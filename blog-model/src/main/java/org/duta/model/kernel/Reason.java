package org.duta.model.kernel;

import java.util.List;

/**
 * One cause of a refusal. The code is the key of a sentence in the bundles of the web layer; the
 * arguments fill its places, so that each door can say it in the language of whoever is there.
 */
public record Reason(String code, List<String> arguments) {

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
