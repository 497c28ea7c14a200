/** The deployed application, tried from outside: browsers, feed readers, scripts, and kill -9. */
@NullMarked
package org.duta.e2e;

import org.jspecify.annotations.NullMarked;
