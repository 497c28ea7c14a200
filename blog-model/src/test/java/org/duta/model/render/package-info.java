@NullMarked
package org.duta.model.render;

import org.jspecify.annotations.NullMarked;
