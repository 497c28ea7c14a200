package org.duta.web.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duta.model.post.text.Attribution;
import org.duta.model.post.text.Attribution.Run;

/** Goes through a text from its start, and tells who typed each next part of it. */
final class Typists {

    private final Deque<Run> runs;
    private final UnaryOperator<String> nameOf;

    Typists(Attribution typed, UnaryOperator<String> nameOf) {
        this.runs = new ArrayDeque<>(typed.runs());
        this.nameOf = nameOf;
    }

    /** Names with commas between; empty if nobody is known to have typed it. */
    String next(int units) {
        Set<String> names = new LinkedHashSet<>();
        int left = units;
        while (left > 0 && !runs.isEmpty()) {
            Run run = runs.removeFirst();
            String author = run.author();
            if (author != null) {
                names.add(nameOf.apply(author));
            }
            if (run.length() > left) {
                runs.addFirst(new Run(run.length() - left, author));
            }
            left -= run.length();
        }
        return String.join(", ", names);
    }
}
