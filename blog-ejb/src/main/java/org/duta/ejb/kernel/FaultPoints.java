package org.duta.ejb.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Named places at which a test can have the server stand still, so that it can be killed exactly
 * there: a file of that name in {@code DUTA_FAULT_FOLDER} arms one, once, and is renamed when it is
 * reached. Without the variable in the environment they do nothing.
 */
@ApplicationScoped
public class FaultPoints {

    private static final Duration LONGEST_STAND = Duration.ofMinutes(2);

    @Inject KernelSettings settings;

    public void reach(String name) {
        settings.faultFolder()
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .ifPresent(FaultPoints::standStill);
    }

    private static void standStill(Path armed) {
        try {
            Files.move(armed, armed.resolveSibling(armed.getFileName() + ".reached"));
            Thread.sleep(LONGEST_STAND.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
