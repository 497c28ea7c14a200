package org.duta.ejb.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param heads posts with the words in their title or summary, newest first
 * @param below posts with the words elsewhere, newest first; they come after all the others
 * @param next where the page ended, if there are more
 */
public record SearchResults(
        List<FoundPost> heads, List<FoundPost> below, @Nullable SearchCursor next) {}
