package org.duta.model.media.box;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.duta.model.kernel.FolderRemoval;

/** The folder that one box works in. It goes when the box is closed, whatever is in it. */
final class BoxFolder implements AutoCloseable {

    private final Path place;

    BoxFolder(Path parent) throws IOException {
        Files.createDirectories(parent);
        place = Files.createTempDirectory(parent, "box");
        Files.createDirectory(output());
        Files.createFile(hosts());
    }

    Path place() {
        return place;
    }

    Path output() {
        return place.resolve("out");
    }

    /** Without any host in it. */
    Path hosts() {
        return place.resolve("hosts");
    }

    Path said() {
        return place.resolve("said");
    }

    /** Whether more was written than may be, or something that is no plain file. */
    boolean isOver(BoxBounds bounds) throws IOException {
        Size size = new Size();
        Files.walkFileTree(place, size);
        return size.bytes > bounds.bytes() || size.files > bounds.files() || hasOtherThanFiles();
    }

    /** A link would lead out of the box. */
    private boolean hasOtherThanFiles() throws IOException {
        try (Stream<Path> written = Files.list(output())) {
            return written.anyMatch(
                    file ->
                            Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                                    && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        }
    }

    @Override
    public void close() throws IOException {
        FolderRemoval.of(place);
    }

    private static class Size extends SimpleFileVisitor<Path> {
        long bytes;
        int files;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            files++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
