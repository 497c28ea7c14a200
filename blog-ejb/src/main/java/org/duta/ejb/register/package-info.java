/** The register of public documents, as readers look through it. See docs/documents-register.md. */
@Feature(knows = {"kernel", "mission", "media", "publication"})
@NullMarked
package org.duta.ejb.register;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
