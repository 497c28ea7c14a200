package org.duta.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The application server as one Java process of its own, with the application in it. Its log is
 * {@code home/log/server.log}.
 */
public final class PayaraServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final PayaraDomain domain;
    private final ProcessRecord record;
    private final ServerLog log;
    private final URI address;
    private final boolean deploying;

    private PayaraServer(
            Process process,
            PayaraDomain domain,
            ProcessRecord record,
            ServerLog log,
            URI address,
            boolean deploying) {
        this.process = process;
        this.domain = domain;
        this.record = record;
        this.log = log;
        this.address = address;
        this.deploying = deploying;
    }

    /**
     * Starts the process and returns at once. The domain in {@code home/payara} is made if it must
     * be. The caller holds the {@link DataFolder}.
     *
     * @param environment see {@link LaunchSettings#forServer}
     * @throws LaunchFailure if the port is taken
     */
    public static PayaraServer start(
            Installation installation,
            Path home,
            Map<String, String> environment,
            String bind,
            int port) {
        PayaraDomain domain = new PayaraDomain(installation, home);
        ProcessRecord record = recordIn(home);
        Ports.require(bind, port, "DUTA_HTTP_PORT");
        ServerLog log = new ServerLog(home.toAbsolutePath().resolve("log/server.log"));
        boolean deploying = domain.prepare(bind, port, log.file());
        try {
            Files.createDirectories(log.file().getParent());
            Process process = launch(installation, domain, environment, deploying, log.file());
            record.write(process.toHandle());
            return new PayaraServer(process, domain, record, log, uri(bind, port), deploying);
        } catch (IOException e) {
            throw new LaunchFailure("The server can't be started (%s).".formatted(e), e);
        }
    }

    /** The process of an earlier run on this folder, if it still lives. */
    static ProcessRecord recordIn(Path home) {
        Path domain = home.resolve("payara").toAbsolutePath().normalize();
        return new ProcessRecord(home.resolve("run/server.pid"), mark(domain));
    }

    /**
     * Waits for the first 200 on the front page.
     *
     * @throws LaunchFailure if the server ends, the application can't be deployed, or the time is
     *     up
     */
    public void awaitReady(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new LaunchFailure(
                        "The server ended with status %d while it started: see %s."
                                .formatted(process.exitValue(), log.file()));
            }
            log.failure()
                    .ifPresent(
                            reason -> {
                                throw new LaunchFailure(
                                        "The application doesn't start (%s): see %s."
                                                .formatted(reason, log.file()));
                            });
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "The front page doesn't answer after %d seconds: see %s."
                                .formatted(longest.toSeconds(), log.file()));
            }
            Thread.sleep(100);
        }
        if (deploying) {
            domain.rememberDeployed();
        }
    }

    /** True if this start has to deploy the application, which takes longer. */
    public boolean isDeploying() {
        return deploying;
    }

    /** {@code http://127.0.0.1:8080/}: the one listener, as this machine reaches it. */
    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The status it ended with; 128 and the signal's number if a signal ended it. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** kill -9. Returns when the process is gone. */
    public void kill() {
        Processes.kill(process.toHandle());
    }

    /** Lets running requests end, undeploys, ends; kills it if that takes too long. */
    @Override
    public void close() {
        Processes.end(process.toHandle(), PATIENCE);
        record.forget();
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(30_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static Process launch(
            Installation installation,
            PayaraDomain domain,
            Map<String, String> environment,
            boolean deploying,
            Path log)
            throws IOException {
        Path console = log.resolveSibling("server.out");
        ProcessBuilder builder =
                new ProcessBuilder(command(installation, domain, deploying))
                        .directory(domain.folder().toFile())
                        .redirectInput(Redirect.from(nothing(domain)))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(console.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DUTA_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static java.io.File nothing(PayaraDomain domain) throws IOException {
        Path empty = domain.folder().resolve("config/empty");
        Files.writeString(empty, "");
        return empty.toFile();
    }

    private static List<String> command(
            Installation installation, PayaraDomain domain, boolean deploying) throws IOException {
        Path options = domain.folder().resolve("config/java.options");
        List<String> quoted =
                new JvmOptions(installation.glassfish(), domain.folder())
                        .all(Runtime.version().feature()).stream()
                                .map(PayaraServer::quoted)
                                .toList();
        Files.write(options, quoted);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark(domain.folder()));
        command.add("@" + options);
        command.add("-cp");
        command.add(installation.glassfish().resolve("modules/glassfish.jar").toString());
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(List.of("-upgrade", "false", "-read-stdin", "false"));
        command.addAll(List.of("-domainname", "duta", "-instancename", "server", "-type", "DAS"));
        command.addAll(List.of("-domaindir", domain.folder().toString()));
        if (deploying) {
            command.addAll(List.of("-postbootcommandfile", domain.deployCommand().toString()));
        }
        return command;
    }

    /** The first option on the command line, by which a later launch knows the process. */
    private static String mark(Path domain) {
        return "-Dduta.domain=" + domain;
    }

    private static String quoted(String option) {
        return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static URI uri(String bind, int port) {
        String host =
                switch (bind) {
                    case "0.0.0.0" -> "127.0.0.1";
                    case "::" -> "[::1]";
                    default -> bind.contains(":") ? "[" + bind + "]" : bind;
                };
        return URI.create("http://" + host + ":" + port + "/");
    }
}
