package org.duta.model.media.box;

import java.io.IOException;
import java.nio.file.Path;

/** Work on one file that is done inside a box. It needs a public constructor without parameters. */
public interface BoxTask {

    /**
     * @param input the file; it is only read
     * @param hint a word about it from outside the box
     * @param output an empty folder for the result: plain files, none in a folder of its own
     * @throws IOException or anything else: the box then failed with {@link BoxFailure.Why#BROKE}
     */
    void run(Path input, String hint, Path output) throws IOException;
}
