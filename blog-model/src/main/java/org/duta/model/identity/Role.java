package org.duta.model.identity;

/** What a person may do in a mission. An editor has a writer's rights there as well. */
public enum Role {
    WRITER,
    EDITOR,
    /** Clearance at headquarters. */
    DESK,
    /** Clearance in law at headquarters. */
    LEGAL,
    /** Raises alerts in an emergency: of its mission; held at headquarters, of every one. */
    DUTY,
    /** Manages missions and people; has no right on any post. */
    ADMIN;

    /** Whether whoever holds it clears what others wrote: what a stand-in does for them. */
    public boolean clears() {
        return this == EDITOR || this == DESK || this == LEGAL;
    }
}
