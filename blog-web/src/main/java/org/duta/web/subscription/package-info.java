/**
 * The door of the WebSub hub, and the administrators' pages of webhooks and subscriptions, hence
 * identity.
 */
@Feature(knows = {"kernel", "mission", "identity", "publication"})
@NullMarked
package org.duta.web.subscription;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
