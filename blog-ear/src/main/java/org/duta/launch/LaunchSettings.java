package org.duta.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a launch was asked to do. Only this class knows the names of the environment's variables.
 *
 * @param dbPort the embedded database's port; 0 for a free one
 * @param data the folder that everything is kept in, absolute
 * @param database empty for the embedded one
 * @param anchors the folder of the audit trail's anchors, absolute
 * @param auditTrust a file with the public keys that may sign anchors; empty for those beside them
 * @param given the variables that start with {@code DUTA_}, as they were set
 */
public record LaunchSettings(
        int httpPort,
        String bind,
        Optional<String> publicUrl,
        int dbPort,
        Path data,
        Optional<ExternalDatabase> database,
        boolean demo,
        Path anchors,
        Optional<Path> auditTrust,
        Map<String, String> given) {

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the environment.
     *
     * @param environment usually {@link System#getenv()}
     * @param root the checkout's root: relative folders start there
     * @throws LaunchFailure if a value makes no sense
     */
    public static LaunchSettings from(Map<String, String> environment, Path root) {
        Map<String, String> given = new TreeMap<>();
        environment.forEach(
                (name, value) -> {
                    if (name.startsWith("DUTA_") && !value.isBlank()) {
                        given.put(name, value.strip());
                    }
                });
        Path data = folder(root, given.getOrDefault("DUTA_DATA", "data"));
        return new LaunchSettings(
                port(given, "DUTA_HTTP_PORT", 1, 8080),
                given.getOrDefault("DUTA_BIND", "127.0.0.1"),
                Optional.ofNullable(given.get("DUTA_PUBLIC_URL")),
                port(given, "DUTA_DB_PORT", 0, 0),
                data,
                external(given),
                demo(given),
                anchors(given, root, data),
                Optional.ofNullable(given.get("DUTA_AUDIT_TRUST")).map(path -> folder(root, path)),
                Map.copyOf(given));
    }

    /** {@code DUTA_MEDIA}, where the server keeps pictures. */
    public Path media() {
        String named = given.get("DUTA_MEDIA");
        return named == null ? data.resolve("media") : Path.of(named).toAbsolutePath();
    }

    /** {@code DUTA_MEDIA_S3}, the bucket that is used in that folder's place. */
    public Optional<String> bucket() {
        return Optional.ofNullable(given.get("DUTA_MEDIA_S3"));
    }

    /** Where a browser on this machine finds it. */
    public String address() {
        return publicUrl.orElse("http://localhost:" + httpPort).replaceAll("/+$", "");
    }

    /**
     * The server's own variables: everything that was given, with the defaults filled in and the
     * database put in its place.
     */
    public Map<String, String> forServer(ExternalDatabase used) {
        Map<String, String> all = new TreeMap<>(given);
        all.put("DUTA_HTTP_PORT", Integer.toString(httpPort));
        all.put("DUTA_BIND", bind);
        all.put("DUTA_DATA", data.toString());
        all.put("DUTA_AUDIT_ANCHORS", anchors.toString());
        all.put("DUTA_MEDIA", media().toString());
        all.put("DUTA_DEMO", Boolean.toString(demo));
        all.put("DUTA_DB_URL", used.url());
        all.put("DUTA_DB_USER", used.user());
        all.put("DUTA_DB_PASSWORD", used.password());
        return all;
    }

    private static Path folder(Path root, String given) {
        return root.resolve(given).toAbsolutePath().normalize();
    }

    private static Path anchors(Map<String, String> given, Path root, Path data) {
        String named = given.get("DUTA_AUDIT_ANCHORS");
        return named == null ? data.resolve("anchors") : folder(root, named);
    }

    private static int port(Map<String, String> given, String name, int lowest, int fallback) {
        String value = given.get(name);
        if (value == null) {
            return fallback;
        }
        if (!value.matches("\\d{1,5}")
                || Integer.parseInt(value) < lowest
                || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new LaunchFailure(
                    "%s is \"%s\": it must be a whole number from %d to %d."
                            .formatted(name, value, lowest, HIGHEST_PORT));
        }
        return Integer.parseInt(value);
    }

    private static boolean demo(Map<String, String> given) {
        String value = given.getOrDefault("DUTA_DEMO", "true");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new LaunchFailure(
                            "DUTA_DEMO is \"%s\": it must be true or false.".formatted(value));
        };
    }

    private static Optional<ExternalDatabase> external(Map<String, String> given) {
        String url = given.get("DUTA_DB_URL");
        if (url == null) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new LaunchFailure(
                    "DUTA_DB_URL is \"%s\": it must look like jdbc:postgresql://host:5432/database."
                            .formatted(url));
        }
        return Optional.of(
                new ExternalDatabase(
                        url,
                        given.getOrDefault("DUTA_DB_USER", "duta"),
                        given.getOrDefault("DUTA_DB_PASSWORD", "duta")));
    }
}
