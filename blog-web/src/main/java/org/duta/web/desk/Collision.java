package org.duta.web.desk;

import java.time.Instant;
import java.util.List;
import org.duta.ejb.desk.DeskPost;
import org.duta.model.post.text.WordComparison;

/**
 * Somebody else saved the post while this person was typing.
 *
 * @param theirs the post as it is by now
 * @param by whoever changed it last, by name
 * @param title from their title to the one in the field, by words; likewise the others
 */
public record Collision(
        DeskPost theirs,
        String by,
        Instant at,
        List<Stretch> title,
        List<Stretch> summary,
        List<Stretch> text) {

    static Collision between(DeskPost theirs, String by, EditForm mine) {
        return new Collision(
                theirs,
                by,
                theirs.changedAt(),
                compared(theirs.title(), mine.getTitle()),
                compared(theirs.summary(), mine.getSummary()),
                compared(theirs.text(), mine.getText()));
    }

    private static List<Stretch> compared(String theirs, String mine) {
        return Stretch.of(WordComparison.between(theirs, mine));
    }

    public boolean titleDiffers() {
        return Stretch.anyChange(title);
    }

    public boolean summaryDiffers() {
        return Stretch.anyChange(summary);
    }

    public boolean textDiffers() {
        return Stretch.anyChange(text);
    }
}
