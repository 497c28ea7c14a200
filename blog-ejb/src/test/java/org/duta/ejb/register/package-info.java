@NullMarked
package org.duta.ejb.register;

import org.jspecify.annotations.NullMarked;
