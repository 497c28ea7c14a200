package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Brings files to the library, waits for what is made of them, and asks about them. */
final class MediaFiles {

    static final String MEDIA = "/api/desk/v1/media";
    static final String UPLOADS = "/media/uploads";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Path EXIFTOOL = Path.of("/usr/bin/exiftool");

    private MediaFiles() {}

    /** In one piece; the id of a file that is ready. */
    static String bring(SignedIn person, byte[] file, String query) {
        return ready(person, received(person, file, query)).getString("id");
    }

    /** In one piece; the id of the file. */
    static String received(SignedIn person, byte[] file, String query) {
        return person.send("POST", MEDIA + query, file).expect(201).json().getString("id");
    }

    /** In two pieces, as a bad link takes it; the id of the file. */
    static String receivedInPieces(SignedIn person, byte[] file, String name, String post) {
        String upload = beginsAt(begin(person, file.length, name, post));
        int half = file.length / 2;
        piece(person, upload, 0, Arrays.copyOf(file, half)).expect(204);
        Answer last = piece(person, upload, half, Arrays.copyOfRange(file, half, file.length));
        return Objects.requireNonNull(last.expect(204).header("Duta-Media"));
    }

    /**
     * Asks for an upload to begin.
     *
     * @param post that it is for; empty for the library
     */
    static Answer begin(SignedIn person, long length, String name, String post) {
        return person.send(
                "POST",
                UPLOADS,
                new byte[0],
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                String.valueOf(length),
                "Upload-Metadata",
                "filename " + encoded(name) + ",post " + encoded(post));
    }

    static String beginsAt(Answer begun) {
        return Objects.requireNonNull(begun.expect(201).header("Location"));
    }

    static Answer piece(SignedIn person, String upload, int offset, byte[] bytes) {
        return person.send(
                "PATCH",
                upload,
                bytes,
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                String.valueOf(offset),
                "Content-Type",
                "application/offset+octet-stream");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(Api.bytes(text));
    }

    static JsonObject ready(SignedIn person, String id) {
        JsonObject about = settled(person, id);
        assertThat(about.getString("state")).as(about.toString()).isEqualTo("READY");
        return about;
    }

    /** Once it is ready or refused. */
    static JsonObject settled(SignedIn person, String id) {
        Pause.until(
                PATIENCE,
                () -> !about(person, id).getString("state").equals("RECEIVED"),
                () -> "still being made ready: " + id);
        return about(person, id);
    }

    static JsonObject about(SignedIn person, String id) {
        return person.get(MEDIA + "/" + id).expect(200).json();
    }

    /** Takes it out of everybody's sight. */
    static void withhold(SignedIn person, String id) {
        withholds(person, id, "withholding", "Orangnya tidak boleh dikenali.").expect(200);
    }

    /**
     * @param act {@code withholding} or {@code release}
     */
    static Answer withholds(SignedIn person, String id, String act, String reason) {
        return person.json(
                "POST",
                MEDIA + "/" + id + "/" + act,
                Json.createObjectBuilder().add("reason", reason).build().toString());
    }

    /** Posts that use it, each with its state. */
    static List<String> uses(SignedIn person, String id) {
        return person
                .get(MEDIA + "/" + id + "/uses")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(use -> use.getString("post") + " " + use.getString("state"))
                .toList();
    }

    /**
     * All that exiftool finds in a file, even in parts of it.
     *
     * @param ending of its name
     */
    static String exiftool(byte[] bytes, String ending) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(EXIFTOOL), "exiftool isn't installed");
        Path file = Files.createTempFile("media", "." + ending);
        Files.write(file, bytes);
        Process exiftool =
                new ProcessBuilder(EXIFTOOL.toString(), "-ee", "-a", "-G1", file.toString())
                        .start();
        String said = new String(exiftool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(exiftool.waitFor()).isZero();
        Files.delete(file);
        return said;
    }
}
