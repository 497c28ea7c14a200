package org.duta.ejb.media.box;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duta.model.media.box.BoxMain;

/** What a box is made of on this node. */
@ApplicationScoped
public class BoxSettings {

    /** Of the application's libraries, those that are of use in a box. */
    private static final Pattern SHARED =
            Pattern.compile("(blog-model|tika-core|commons-io|slf4j-api|icu4j)-.*\\.jar");

    /** The Java that this server runs on. */
    public Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Boxes have their folders on this node's own disk. */
    public Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /**
     * Of the deployed application: some of its {@code lib}, and {@code box}, which the server
     * doesn't know. Elsewhere, as in tests, the class path.
     */
    public List<Path> classPath() {
        URL place =
                Objects.requireNonNull(
                        BoxMain.class.getResource(BoxMain.class.getSimpleName() + ".class"));
        if (!place.getProtocol().equals("jar")) {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .toList();
        }
        String file = place.getPath().replaceFirst("!/.*$", "");
        Path library = Objects.requireNonNull(Path.of(URI.create(file)).getParent());
        List<Path> jars = new ArrayList<>(jars(library, SHARED));
        jars.addAll(jars(library.resolveSibling("box"), Pattern.compile(".*\\.jar")));
        return jars;
    }

    private static List<Path> jars(Path folder, Pattern named) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(jar -> named.matcher(jar.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
