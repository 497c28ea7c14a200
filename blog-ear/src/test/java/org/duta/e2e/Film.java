package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Recordings as a phone makes them: where, and on what, is said. Made by ffmpeg, no two alike. */
final class Film {

    /** What stands for a place in the file, and nowhere else. */
    static final String SECRET = "Studio rahasia 7Q";

    private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");

    private Film() {}

    static boolean canBeMade() {
        return Files.isExecutable(FFMPEG);
    }

    /** Three seconds of moving colours with a tone. */
    static byte[] mp4() {
        return made(
                "mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc=duration=3:size=640x360:rate=12",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:duration=3",
                "-metadata",
                "location=-06.2088+106.8456/",
                "-metadata",
                "title=" + SECRET,
                "-c:v",
                "libx264",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac");
    }

    /** A tone of two seconds. */
    static byte[] mp3() {
        return made(
                "mp3",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=330:duration=2",
                "-metadata",
                "title=" + SECRET,
                "-c:a",
                "libmp3lame");
    }

    private static byte[] made(String kind, String... how) {
        try {
            Path file = Files.createTempFile("film", "." + kind);
            List<String> command =
                    new ArrayList<>(List.of(FFMPEG.toString(), "-nostdin", "-v", "error", "-y"));
            command.addAll(List.of(how));
            command.addAll(List.of("-metadata", "comment=" + NewDraft.word(), file.toString()));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            byte[] said = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(new String(said, StandardCharsets.UTF_8));
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
