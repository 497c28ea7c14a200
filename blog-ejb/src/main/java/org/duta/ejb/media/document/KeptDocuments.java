package org.duta.ejb.media.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.media.MediaSettings;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.FolderRemoval;
import org.duta.model.media.document.ReadDocument;
import org.duta.model.media.document.ResultFolder;

/**
 * What was read and nobody has accepted yet: the last document of each person, for {@link #KEPT},
 * in a folder that every node sees. Nobody but that person gets anything of it.
 */
@ApplicationScoped
public class KeptDocuments {

    /** How long a person has to look at it. */
    static final Duration KEPT = Duration.ofHours(6);

    @Inject MediaSettings settings;
    @Inject Clock clock;

    /** A document as it was read, and where its pictures are. */
    public record Kept(ReadDocument document, Path folder) {}

    /** Keeps a result in place of the person's last one, and removes what is overdue. */
    void keep(Actor actor, Path result) throws IOException {
        Path folder = folder(actor);
        Files.createDirectories(all());
        removeOverdue(all());
        Path fresh = Files.createTempDirectory(all(), "new");
        try (Stream<Path> files = Files.list(result)) {
            for (Path file : files.toList()) {
                Files.copy(file, fresh.resolve(file.getFileName()));
            }
        }
        FolderRemoval.of(folder);
        Files.move(fresh, folder);
        Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
    }

    public Optional<Kept> find(Actor actor) {
        Path folder = folder(actor);
        try {
            if (!Files.isDirectory(folder) || isOverdue(folder)) {
                return Optional.empty();
            }
            return Optional.of(new Kept(new ResultFolder(folder).read(), folder));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(Actor actor) {
        try {
            FolderRemoval.of(folder(actor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(Actor actor) {
        UUID name = UUID.nameUUIDFromBytes(actor.handle().getBytes(StandardCharsets.UTF_8));
        return all().resolve(name.toString());
    }

    private Path all() {
        return settings.folder().resolve("documents");
    }

    private boolean isOverdue(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder).toInstant().plus(KEPT).isBefore(clock.instant());
    }

    private void removeOverdue(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.toList()) {
                if (isOverdue(folder)) {
                    FolderRemoval.of(folder);
                }
            }
        }
    }
}
