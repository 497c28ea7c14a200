package org.duta.ejb.publication.library;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the library; what is empty or null narrows nothing.
 *
 * @param words that a file's name or the words about it have or begin with, all of them
 * @param kind what it is
 * @param mission the code of the mission for whose post it was brought, or if it is the library's,
 *     of whoever brought it
 * @param person the handle of who brought it
 * @param until not itself included
 * @param licenceEnds the licence ends on this day or before
 * @param post a post's id, an address in which it stands, or a post's address: it was brought for
 *     that post, or is used in it
 */
public record LibraryFilter(
        String words,
        @Nullable Kind kind,
        String mission,
        String person,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Licence licence,
        @Nullable LocalDate licenceEnds,
        @Nullable Use use,
        @Nullable Spoken spoken,
        String post) {

    public static final LibraryFilter ALL =
            new LibraryFilter("", null, "", "", null, null, null, null, null, null, "");

    /** Recordings whose words the person may clear. */
    public static final LibraryFilter TO_CLEAR =
            new LibraryFilter("", null, "", "", null, null, null, null, null, Spoken.CLEARABLE, "");

    /** What a file is to whoever looks for it. */
    public enum Kind implements Coded {
        PICTURE,
        FILM,
        SOUND,
        DOCUMENT
    }

    /** Whether anything is written down about the leave to use it. */
    public enum Licence implements Coded {
        GIVEN,
        NONE,
        ENDED
    }

    /** How far captions and transcripts have come that no second person has cleared. */
    public enum Spoken implements Coded {
        /** Some wait. */
        WAITING,
        /** Some wait that the person may clear: somebody else wrote them. */
        CLEARABLE
    }

    /** In which texts it stands, of those that the person may read. */
    public enum Use implements Coded {
        LIVE,
        DRAFT,
        NOWHERE
    }
}
