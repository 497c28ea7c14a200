package org.duta.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root; a user namespace makes it believe that it doesn't. */
final class UserNamespace {

    private UserNamespace() {}

    /**
     * Does nothing unless this process belongs to root and the kernel allows no user namespaces.
     *
     * @throws LaunchFailure if so
     */
    static void require() {
        if (isRoot() && !works()) {
            throw new LaunchFailure(
                    "PostgreSQL doesn't run as root and this machine allows no user namespaces (unshare -U fails):"
                            + " start Duta as an ordinary user, or allow them with sysctl user.max_user_namespaces.");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean works() {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "true").start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
