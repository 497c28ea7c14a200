/** What holds for all that people read. */
@Feature(knows = {"kernel"})
@NullMarked
package org.duta.web;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
