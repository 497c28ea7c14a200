package org.duta.e2e;

import java.nio.file.Path;
import java.util.List;

/** A feed reader that we did not write. */
interface FeedReader {

    /**
     * What it reads at this address.
     *
     * @param folder where it may keep what it wants to
     */
    List<ReadEntry> read(String address, Path folder);

    /** The authors that it shows of a post by these. */
    default List<String> authorsShown(List<String> authors, String format) {
        return authors;
    }

    /** Whether it shows the language of an entry. */
    default boolean showsLanguage() {
        return true;
    }
}
