/** What every feature may use: the four failures, language tags, slugs, what is recorded. */
@Feature
@NullMarked
package org.duta.model.kernel;

import org.jspecify.annotations.NullMarked;
