/** The laws of the house, checked on every build. */
@NullMarked
package org.duta.architecture;

import org.jspecify.annotations.NullMarked;
