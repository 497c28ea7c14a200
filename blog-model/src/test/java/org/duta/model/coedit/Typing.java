package org.duta.model.coedit;

import java.util.Random;

/** Random changes as people make them: mostly small, in few places, of many scripts. */
final class Typing {

    private static final String[] BITS = {
        "a",
        "e",
        "n",
        " ",
        "kata ",
        "Duta",
        "\n",
        "\n\n",
        "é",
        "ß",
        "ي",
        "السلام",
        "你好",
        "日本",
        "😀",
        "👩‍👩‍👧",
        "𝄞",
        "\u2028",
        "\t",
        "\u0001",
        "\u200f",
        "\"",
        "\\"
    };

    private final Random random;
    private final double deletions;

    /**
     * @param deletions how many of the changes delete, from 0 to 1
     */
    Typing(Random random, double deletions) {
        this.random = random;
        this.deletions = deletions;
    }

    ChangeSet change(String text) {
        ChangeSet change = one(text);
        while (random.nextInt(6) == 0) {
            change = change.compose(one(change.apply(text)));
        }
        return change;
    }

    private ChangeSet one(String text) {
        boolean deletes = random.nextDouble() < deletions;
        int from = place(text, random.nextInt(text.length() + 1));
        int most = random.nextInt(8) == 0 ? 20 : 4;
        int to = deletes ? place(text, Math.min(text.length(), from + random.nextInt(most))) : from;
        String typed = deletes && random.nextInt(4) > 0 ? "" : bits();
        return ChangeSet.replace(text.length(), from, Math.max(from, to), typed);
    }

    private String bits() {
        StringBuilder bits = new StringBuilder(BITS[random.nextInt(BITS.length)]);
        while (random.nextInt(4) == 0) {
            bits.append(BITS[random.nextInt(BITS.length)]);
        }
        return bits.toString();
    }

    /** Not in the middle of a character. */
    private static int place(String text, int at) {
        boolean inside =
                at > 0
                        && at < text.length()
                        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at - 1 : at;
    }
}
