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
 * there. Without {@code DUTA_FAULT_POINT} in the environment they do nothing.
 */
@ApplicationScoped
public class FaultPoints {

    private static final Duration LONGEST_STAND = Duration.ofMinutes(2);

    @Inject KernelSettings settings;

    public void reach(String name) {
        if (settings.faultPoint().filter(name::equals).isPresent()) {
            standStill(name);
        }
    }

    private void standStill(String name) {
        try {
            Files.writeString(Path.of(settings.faultFile().orElseThrow()), name);
            Thread.sleep(LONGEST_STAND.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
