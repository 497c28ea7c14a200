@NullMarked
package org.duta.model.audit;

import org.jspecify.annotations.NullMarked;
