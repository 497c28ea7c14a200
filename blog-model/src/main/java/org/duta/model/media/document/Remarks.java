package org.duta.model.media.document;

import java.util.ArrayList;
import java.util.List;

/** Gives remarks their places, and makes one of the pieces that one change was stored as. */
final class Remarks {

    private Remarks() {}

    static List<Remark> placed(List<Found.Noted> noted, Marks.Settled settled) {
        List<Remark> placed = new ArrayList<>();
        for (int i = 0; i < noted.size(); i++) {
            Integer from = settled.begins().get(i);
            Found.Noted one = noted.get(i);
            if (from == null) {
                from = settled.ends().getOrDefault(i, settled.text().length());
            }
            int to = Math.max(from, settled.ends().getOrDefault(i, from));
            String words = one.words().toString();
            if (one.comment()) {
                placed.add(new Remark(one.author(), one.date(), from, to, words, null));
            } else if (from < to || !words.isEmpty()) {
                String replacement = InlineWriter.escaped(words);
                change(placed, new Remark(one.author(), one.date(), from, to, "", replacement));
            }
        }
        return placed;
    }

    /** A change that goes on where the author's last one ended is the same. */
    private static void change(List<Remark> placed, Remark change) {
        Remark last = placed.isEmpty() ? null : placed.get(placed.size() - 1);
        if (last == null
                || last.replacement() == null
                || change.replacement() == null
                || last.to() != change.from()
                || !last.author().equals(change.author())) {
            placed.add(change);
            return;
        }
        placed.set(
                placed.size() - 1,
                new Remark(
                        last.author(),
                        last.date(),
                        last.from(),
                        change.to(),
                        "",
                        last.replacement() + change.replacement()));
    }
}
