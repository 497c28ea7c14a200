package org.duta.ejb.coedit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to put into the margin.
 *
 * @param id made by the sender, so that sending it twice makes one
 * @param version of the text that {@code from} and {@code to}, in UTF-16 units, speak of
 * @param replacement null for a comment
 */
public record MarginDraft(
        UUID id, long version, int from, int to, String body, @Nullable String replacement) {}
