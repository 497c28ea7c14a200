/**
 * Tells receivers of public changes: outbox, queues, the WebSub hub and webhooks. Identity is
 * needed for who may set up webhooks.
 */
@Feature(knows = {"kernel", "mission", "identity", "publication", "outbound"})
@NullMarked
package org.duta.ejb.subscription;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
