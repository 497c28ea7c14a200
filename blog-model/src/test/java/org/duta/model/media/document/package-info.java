@NullMarked
package org.duta.model.media.document;

import org.jspecify.annotations.NullMarked;
