package org.duta.web.desk;

import java.util.List;
import java.util.function.UnaryOperator;
import org.duta.model.post.text.Attribution;
import org.duta.model.post.text.WordComparison;

/** Two texts of a post's history beside each other, by words: versions or revisions. */
public record TextComparison(String from, String to, List<Stretch> text) {

    /**
     * One of the two.
     *
     * @param label what it is called
     */
    record Side(String label, String text, Attribution typed) {}

    static TextComparison between(Side from, Side to, UnaryOperator<String> nameOf) {
        return new TextComparison(
                from.label(),
                to.label(),
                Stretch.of(WordComparison.between(from.text(), to.text()), to.typed(), nameOf));
    }

    /** In how many places the text has changed. */
    public int changes() {
        return Stretch.places(text);
    }
}
