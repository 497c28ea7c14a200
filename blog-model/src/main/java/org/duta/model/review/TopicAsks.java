package org.duta.model.review;

import org.duta.model.post.Topic;

/**
 * What a topic asks of the review of posts about it.
 *
 * @param sensitive the desk clears them
 * @param legal the lawyers clear them
 */
public record TopicAsks(boolean sensitive, boolean legal) {

    public static TopicAsks of(Topic topic) {
        return new TopicAsks(topic.sensitive(), topic.legal());
    }

    /** For the trail. */
    @Override
    public String toString() {
        return "sensitive=" + sensitive + ", legal=" + legal;
    }
}
