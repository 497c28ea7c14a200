package org.duta.ejb.identity;

import org.jspecify.annotations.Nullable;

/**
 * How a person is written to; for nobody's eyes but their own.
 *
 * @param email null as long as they have given none
 * @param language {@code id} or {@code en}
 */
public record Contact(@Nullable String email, String language) {}
