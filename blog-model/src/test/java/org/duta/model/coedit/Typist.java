package org.duta.model.coedit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the fuzz needs of an editor, whichever scheme it follows. */
interface Typist {

    UUID id();

    void open(long version, String text);

    long version();

    /** What the person sees. */
    String view();

    boolean isSaved();

    /** The numbers of the changes whose echo has come, in the order of their coming. */
    List<Long> acknowledged();

    void edit(ChangeSet change);

    /** What is to be sent now: nothing while a push is on its way. */
    Optional<Push> push();

    /** The push was refused or lost. */
    void unsettle();

    /** False if steps are missing before these. */
    boolean receive(long from, List<Step> steps);

    /** False if the confirmed text is known not to be the authority's. */
    boolean agrees(long version, long crc32);
}
