package org.duta.ejb.coedit;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.kernel.Recorded;

/**
 * Something happened in the margin of a post's text.
 *
 * @param what one of commented, suggested, replied, resolved, reopened, accepted, rejected
 * @param author whose comment or suggestion it is
 */
public record MarginEvent(String actor, UUID postId, UUID comment, String what, String author)
        implements Recorded {

    @Override
    public String act() {
        return "post.margin-" + what;
    }

    @Override
    public String subject() {
        return PostEvent.subjectOf(postId);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("comment", comment.toString(), "author", author);
    }
}
