package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duta.launch.DataFolder;
import org.duta.launch.Progress;

/** Folders that tests start Duta in. */
final class TestFolders {

    private TestFolders() {}

    /**
     * Empties the folder, save for the server's domain, which a launch makes anew by itself if it
     * must. Stops first what a killed test run may have left running.
     */
    static void refresh(Path folder) {
        DataFolder.open(folder.toAbsolutePath(), Progress.silent()).close();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.filter(path -> !path.endsWith("payara")).toList()) {
                delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
