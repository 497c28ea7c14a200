@NullMarked
package org.duta.model.kernel.signing;

import org.jspecify.annotations.NullMarked;
