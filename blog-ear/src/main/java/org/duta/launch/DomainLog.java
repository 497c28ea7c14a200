package org.duta.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the server writes its log: one file that is turned over at 10 MB, five old ones kept. */
final class DomainLog {

    private static final String FILE = "com.sun.enterprise.server.logging.GFFileHandler.";

    private DomainLog() {}

    /** Edits Payara's stock {@code logging.properties}. */
    static void write(Path properties, Path log) throws IOException {
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(properties)) {
            all.load(in);
        }
        all.setProperty(FILE + "file", log.toString().replace('\\', '/'));
        all.setProperty(FILE + "rotationLimitInBytes", "10000000");
        all.setProperty(FILE + "maxHistoryFiles", "5");
        all.setProperty("java.util.logging.ConsoleHandler.level", "OFF");
        // Long warnings about certificates in a trust store that nothing here uses.
        all.setProperty("javax.enterprise.system.security.ssl.level", "SEVERE");
        try (Writer out = Files.newBufferedWriter(properties)) {
            all.store(out, null);
        }
    }
}
