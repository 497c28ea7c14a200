@NullMarked
package org.duta.model.publication.proof;

import org.jspecify.annotations.NullMarked;
