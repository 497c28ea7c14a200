/** What the workspace's pages work out by themselves. */
@Feature(knows = {"kernel", "mission", "post", "desk"})
@NullMarked
package org.duta.web.desk;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
