package org.duta.model.post;

import java.util.Set;
import org.duta.model.post.text.Attribution;

/**
 * A live text as it was at one version of its log.
 *
 * @param version how many changes had been made since the edition began
 * @param hands everybody who made one of the changes since the checkpoint before this one
 */
public record TextCheckpoint(
        long version, String text, Attribution attribution, Set<String> hands) {

    public TextCheckpoint {
        hands = Set.copyOf(hands);
    }
}
