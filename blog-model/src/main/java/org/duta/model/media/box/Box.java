package org.duta.model.media.box;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duta.model.media.box.BoxFailure.Why;

/**
 * Does work on files that may be hostile in a process of its own, with bounds on time, memory and
 * what it writes, without a network, and killed when it is over them. See docs/decisions/0026.
 */
public final class Box {

    private static final int LOOK_EVERY_MS = 25;
    private static final int SAID = 500;

    /** Takes what a task has made out of the folder before that goes. */
    public interface Reading<T> {
        T read(Path output) throws IOException;
    }

    private final Path java;
    private final String classPath;
    private final Path work;
    private final BoxBounds bounds;
    private final List<String> prefix;
    private final Semaphore turns;

    /**
     * @param java the program
     * @param classPath with this class, the tasks and what they need
     * @param work where boxes have their folders
     */
    public Box(Path java, List<Path> classPath, Path work, BoxBounds bounds) {
        this(java, classPath, work, bounds, NetworkNamespace.prefix());
    }

    Box(Path java, List<Path> classPath, Path work, BoxBounds bounds, List<String> prefix) {
        this.java = java;
        this.classPath =
                classPath.stream()
                        .map(path -> path.toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator));
        this.work = work;
        this.bounds = bounds;
        this.prefix = List.copyOf(prefix);
        this.turns = new Semaphore(bounds.atOnce(), true);
    }

    /**
     * Runs a task on a file.
     *
     * @throws BoxFailure if it came to a bound, or ended without a result
     */
    public <T> T run(Class<? extends BoxTask> task, Path input, String hint, Reading<T> reading)
            throws BoxFailure, IOException {
        try {
            if (!turns.tryAcquire(bounds.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BoxFailure(Why.BUSY, "");
            }
            try (BoxFolder folder = new BoxFolder(work)) {
                work(folder, command(folder, task, input, hint));
                return reading.read(folder.output());
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BoxFailure(Why.BUSY, "interrupted");
        }
    }

    private void work(BoxFolder folder, List<String> command)
            throws BoxFailure, IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.place().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.said().toFile());
        builder.environment().clear();
        // Or else Java couldn't read a path with a letter beyond ASCII.
        builder.environment().put("LC_ALL", "C.UTF-8");
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - begun > bounds.time().toNanos()) {
                    throw new BoxFailure(Why.TIME, "");
                }
                requireSmall(folder);
            }
        } finally {
            kill(process);
        }
        requireSmall(folder);
        if (process.exitValue() != 0) {
            boolean memory = process.exitValue() == BoxMain.OUT_OF_MEMORY;
            throw new BoxFailure(memory ? Why.MEMORY : Why.BROKE, said(folder));
        }
    }

    private void requireSmall(BoxFolder folder) throws BoxFailure, IOException {
        if (folder.isOver(bounds)) {
            throw new BoxFailure(Why.OUTPUT, "");
        }
    }

    private static void kill(Process process) throws IOException, InterruptedException {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.getOutputStream().close();
        process.waitFor();
    }

    private static String said(BoxFolder folder) throws IOException {
        String said = Files.readString(folder.said(), StandardCharsets.ISO_8859_1);
        return said.substring(0, Math.min(said.length(), SAID)).strip();
    }

    private List<String> command(
            BoxFolder folder, Class<? extends BoxTask> task, Path input, String hint) {
        List<String> command = new ArrayList<>(prefix);
        command.add(java.toString());
        command.addAll(
                List.of(
                        "-Xmx" + bounds.heap() + "m",
                        "-Xss2m",
                        "-XX:MaxMetaspaceSize=96m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-XX:-CreateCoredumpOnCrash",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Djava.io.tmpdir=" + folder.place(),
                        "-Djdk.net.hosts.file=" + folder.hosts(),
                        "-Djava.nio.channels.spi.SelectorProvider=" + NoNetwork.class.getName(),
                        "-Djavax.xml.accessExternalDTD=",
                        "-Djavax.xml.accessExternalSchema=",
                        "-Djavax.xml.accessExternalStylesheet=",
                        "-cp",
                        classPath,
                        BoxMain.class.getName(),
                        task.getName(),
                        input.toAbsolutePath().toString(),
                        hint,
                        folder.output().toAbsolutePath().toString()));
        return command;
    }
}
