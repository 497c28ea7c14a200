package org.duta.ejb.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duta.model.kernel.FolderRemoval;
import org.duta.model.media.Fuzzing;

/** The detection and the drawing of pictures, for {@code fuzz.sh}. */
public final class FuzzPictures {

    private FuzzPictures() {}

    /**
     * @param arguments as {@link Fuzzing#run} has them
     */
    public static void main(String[] arguments) throws Exception {
        System.exit(
                new Fuzzing(HostilePictures.good(), (kind, bytes) -> answer(bytes)).run(arguments));
    }

    private static String answer(byte[] bytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("duta-fuzz");
        try {
            return PictureAnswer.of(Files.write(folder.resolve("original"), bytes), folder);
        } finally {
            FolderRemoval.of(folder);
        }
    }
}
