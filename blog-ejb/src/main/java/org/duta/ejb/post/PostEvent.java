package org.duta.ejb.post;

import java.util.UUID;
import org.duta.model.kernel.Recorded;

/** Something that was done to a post. */
public interface PostEvent extends Recorded {

    UUID postId();

    @Override
    default String subject() {
        return subjectOf(postId());
    }

    /** How the trail names a post. */
    static String subjectOf(UUID postId) {
        return "post:" + postId;
    }
}
