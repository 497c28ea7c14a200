/**
 * Footnotes as GitHub writes them: {@code [^name]} in the text, {@code [^name]: words} anywhere.
 * Written here because the extension that fits commonmark-java 0.32 isn't published.
 */
@Feature(knows = {"kernel"})
@NullMarked
package org.duta.model.render.footnote;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
