@NullMarked
package org.duta.model.media.box;

import org.jspecify.annotations.NullMarked;
