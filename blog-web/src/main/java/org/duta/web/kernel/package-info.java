/** What every door to the outside shares: headers, compression, conditional answers, refusals. */
@Feature
@NullMarked
package org.duta.web.kernel;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
