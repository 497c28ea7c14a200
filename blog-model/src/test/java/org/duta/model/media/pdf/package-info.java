@NullMarked
package org.duta.model.media.pdf;

import org.jspecify.annotations.NullMarked;
