/**
 * Tells receivers of public changes: outbox, queues, the WebSub hub, webhooks and the one way out.
 * Identity is needed for who may set up webhooks.
 */
@Feature(knows = {"kernel", "mission", "identity", "publication"})
@NullMarked
package org.duta.ejb.subscription;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
