package org.duta.ejb.search;

import org.duta.ejb.publication.PageCursor;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of results ended.
 *
 * @param below whether it was past the posts with the words in their title or summary
 * @param after null for the beginning of either part
 */
public record SearchCursor(boolean below, @Nullable PageCursor after) {}
