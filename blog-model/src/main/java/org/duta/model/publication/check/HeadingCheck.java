package org.duta.model.publication.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duta.model.kernel.Reason;
import org.duta.model.render.BodyParts.Title;

/**
 * Headings are an outline: none is empty, and none leaves a level out (WCAG 2.2, 1.3.1 and 2.4.6).
 */
public class HeadingCheck implements ContentCheck {

    @Override
    public Stream<Reason> findings(CheckedContent content) {
        List<Title> headings = content.body().headings();
        return Stream.concat(
                headings.stream()
                        .filter(heading -> heading.words().isBlank())
                        .map(heading -> Reason.of("check-heading-empty")),
                IntStream.range(1, headings.size())
                        .filter(i -> headings.get(i).level() > headings.get(i - 1).level() + 1)
                        .mapToObj(headings::get)
                        .map(heading -> Reason.of("check-heading-level", heading.words())));
    }
}
