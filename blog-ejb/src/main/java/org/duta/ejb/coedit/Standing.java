package org.duta.ejb.coedit;

import java.util.UUID;
import org.duta.model.coedit.Can;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to a live text at this moment.
 *
 * @param edition the edition whose text it is
 * @param number the edition's number, on the wire its epoch
 * @param mission the mission that the person writes for
 * @param writes whether the person is one of those who write the post, whatever its state
 * @param submittedBy the name of whoever submitted the text, while it is closed for that
 */
public record Standing(
        UUID edition,
        int number,
        EditionState state,
        Can can,
        String name,
        String mission,
        boolean writes,
        @Nullable String submittedBy) {}
