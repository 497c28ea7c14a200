package org.duta.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.duta.ejb.desk.History.Comparison;
import org.duta.ejb.desk.History.RevisionView;
import org.duta.model.post.Author;
import org.duta.model.post.RevisionContent;
import org.jspecify.annotations.Nullable;

/**
 * A revision beside an earlier one.
 *
 * @param base the earlier one; null if the whole revision is new to whoever reads it
 * @param others what else is different, besides title, summary and text
 */
public record RevisionReading(
        RevisionView revision,
        @Nullable RevisionView base,
        List<Stretch> title,
        List<Stretch> summary,
        List<Stretch> text,
        List<OtherChange> others) {

    /**
     * A changed detail.
     *
     * @param field byline, topics or contributors
     * @param before what it was: names, slugs or codes; likewise {@code after}
     */
    public record OtherChange(String field, List<String> before, List<String> after) {}

    static RevisionReading whole(RevisionView revision) {
        return new RevisionReading(revision, null, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * @param nameOf a person's name by their handle
     */
    static RevisionReading since(Comparison comparison, UnaryOperator<String> nameOf) {
        return new RevisionReading(
                comparison.to(),
                comparison.from(),
                Stretch.of(comparison.title()),
                Stretch.of(comparison.summary()),
                Stretch.of(comparison.text(), comparison.typed(), nameOf),
                othersBetween(comparison.from().content(), comparison.to().content()));
    }

    private static List<OtherChange> othersBetween(RevisionContent before, RevisionContent after) {
        List<OtherChange> changes = new ArrayList<>();
        add("byline", names(before), names(after), changes);
        add("topics", before.topics(), after.topics(), changes);
        add("contributors", before.contributors(), after.contributors(), changes);
        return changes;
    }

    private static List<String> names(RevisionContent content) {
        return content.byline().stream().map(Author::name).toList();
    }

    private static void add(
            String field, List<String> before, List<String> after, List<OtherChange> changes) {
        if (!Objects.equals(before, after)) {
            changes.add(new OtherChange(field, before, after));
        }
    }

    /** In how many places title, summary and text have changed, the other details included. */
    public int changes() {
        return Stretch.places(title)
                + Stretch.places(summary)
                + Stretch.places(text)
                + others.size();
    }

    public boolean titleChanged() {
        return Stretch.anyChange(title);
    }

    public boolean summaryChanged() {
        return Stretch.anyChange(summary);
    }
}
