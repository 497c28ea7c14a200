@NullMarked
package org.duta.model.media.caption;

import org.jspecify.annotations.NullMarked;
