package org.duta.model.media.box;

import java.io.IOException;
import java.nio.file.Path;

/** The program inside a box: closes the ways out, does one task and ends. */
public final class BoxMain {

    /** As with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private BoxMain() {}

    /**
     * @param args the task's class, its input, its hint and its output
     */
    public static void main(String[] args) {
        endWithParent();
        int status = 1;
        try {
            NoNetwork.enforce();
            Class.forName(args[0])
                    .asSubclass(BoxTask.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .run(Path.of(args[1]), args[2], Path.of(args[3]));
            status = 0;
        } catch (OutOfMemoryError e) {
            status = OUT_OF_MEMORY;
        } catch (Throwable e) {
            System.err.println(e);
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    /** Nobody writes into the standard input; it ends when the parent does, however that ended. */
    private static void endWithParent() {
        Thread lifeline =
                new Thread(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {}
                            } catch (IOException e) {
                                // The end of it too.
                            }
                            Runtime.getRuntime().halt(1);
                        },
                        "lifeline");
        lifeline.setDaemon(true);
        lifeline.start();
    }
}
