package org.duta.ejb.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duta.model.media.PictureSize;

/** Makes a picture's renditions as often as it is told, for {@code pictures.sh} to be timed. */
public final class PictureBenchmark {

    private PictureBenchmark() {}

    /**
     * @param arguments the picture, how often, and {@code vips} or {@code java}
     */
    public static void main(String[] arguments) throws Exception {
        Path original = Path.of(arguments[0]).toAbsolutePath();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Path folder = Files.createTempDirectory("duta-benchmark");
            PictureTool tool =
                    arguments[2].equals("vips") ? new Vips(folder) : new JavaPictures(folder);
            List<PictureSize> sizes = tool.measure(original).renditions();
            tool.make(original, sizes);
            try (Stream<Path> made = Files.walk(folder)) {
                for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
