/** What the launcher says and does before and around a running server. */
@NullMarked
package org.duta.launch;

import org.jspecify.annotations.NullMarked;
