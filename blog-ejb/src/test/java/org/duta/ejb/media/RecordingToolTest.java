package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.RecordingTool.Found;
import org.duta.ejb.media.RecordingTool.Unplayable;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureSize;
import org.duta.model.media.RecordingFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from a phone says where, when and on what it was made; what goes out says nothing. */
class RecordingToolTest {

    private static final List<String> SECRETS =
            List.of("RAHASIA", "-06.2088", "+106.8456", "iPhone", "2026-11-29");

    private static final String[] TOLD = {
        "-metadata", "title=RAHASIA",
        "-metadata", "comment=RAHASIA",
        "-metadata", "location=-06.2088+106.8456/",
        "-metadata", "com.apple.quicktime.model=iPhone RAHASIA",
        "-metadata", "creation_time=2026-11-29T01:02:03Z",
        "-metadata:s", "title=RAHASIA",
        "-metadata:s", "handler_name=RAHASIA"
    };

    private static final String TONE = "sine=frequency=440:duration=1";
    private static final String FILM = "testsrc=duration=1:size=320x180:rate=10";

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @BeforeEach
    void need_ffmpeg() {
        assumeTrue(RecordingTool.isInstalled(), "ffmpeg isn't installed");
    }

    @Test
    void sound_becomes_sound_and_nothing_else() throws Exception {
        sound("a.mp3", MediaType.MP3, RecordingFormat.MP3, "-c:a", "libmp3lame", "-f", "mp3");
        sound("a.m4a", MediaType.M4A, RecordingFormat.M4A, "-c:a", "aac", "-f", "ipod");
        sound("a.opus", MediaType.OGG, RecordingFormat.OPUS, "-c:a", "libopus", "-f", "ogg");
        sound("a.webm", MediaType.WEBM, RecordingFormat.OPUS, "-c:a", "libopus", "-f", "webm");
    }

    private void sound(String name, MediaType type, RecordingFormat format, String... how)
            throws Exception {
        Path brought = made(name, List.of(TONE), how);
        assertThat(Detection.of(Files.readAllBytes(brought))).isEqualTo(type);
        RecordingTool tool = tool(brought, type);
        Found found = tool.look();
        assertThat(found.format()).isEqualTo(format);
        assertThat(found.size()).isNull();
        assertThat(found.length()).isBetween(millis(900), millis(1_200));
        saysNothing(tool.make(format));
    }

    @Test
    void film_becomes_film_and_nothing_else() throws Exception {
        film("a.mp4", MediaType.MP4, RecordingFormat.MP4, h264("mp4"));
        film("a.mov", MediaType.MP4, RecordingFormat.MP4, h264("mov"));
        film(
                "b.webm",
                MediaType.WEBM,
                RecordingFormat.WEBM,
                "-c:v",
                "libvpx",
                "-c:a",
                "libopus",
                "-f",
                "webm");
    }

    private void film(String name, MediaType type, RecordingFormat format, String... how)
            throws Exception {
        Path brought = made(name, List.of(FILM, TONE), how);
        assertThat(Detection.of(Files.readAllBytes(brought))).isEqualTo(type);
        RecordingTool tool = tool(brought, type);
        Found found = tool.look();
        assertThat(found.format()).isEqualTo(format);
        assertThat(found.size()).isEqualTo(new PictureSize(320, 180));
        saysNothing(tool.make(format));
    }

    @Test
    void film_that_was_made_lying_down_stands_upright() throws Exception {
        Path lying = made("c.mp4", List.of(FILM), h264("mp4"));
        Path turned = folder.resolve("turned.mp4");
        run(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                lying.toString(),
                "-c",
                "copy",
                "-metadata:s:v:0",
                "rotate=90",
                turned.toString());
        RecordingTool tool = tool(turned, MediaType.MP4);
        assertThat(tool.look().size()).isEqualTo(new PictureSize(180, 320));
        Path out = tool.make(RecordingFormat.MP4);
        Path again = Files.move(out, folder.resolve("again"));
        assertThat(tool(again, MediaType.MP4).look().size()).isEqualTo(new PictureSize(180, 320));
    }

    @Test
    void what_browsers_dont_play_is_refused_with_its_reason() throws Exception {
        refused(
                made("d.mp4", List.of(FILM), "-c:v", "mpeg4", "-f", "mp4"),
                MediaType.MP4,
                "recording-film");
        refused(
                made("e.mp4", List.of(TONE), "-c:a", "ac3", "-f", "mp4"),
                MediaType.MP4,
                "recording-sound");
        refused(
                made("f.ogg", List.of(TONE), "-c:a", "flac", "-f", "ogg"),
                MediaType.OGG,
                "recording-sound");
    }

    private void refused(Path original, MediaType type, String reason) throws Exception {
        assertThatExceptionOfType(Unplayable.class)
                .isThrownBy(() -> tool(original, type).look())
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void what_is_broken_or_lies_is_refused() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "#EXTM3U\nhttp://127.0.0.1/\n");
        for (MediaType type : List.of(MediaType.MP4, MediaType.WEBM, MediaType.OGG)) {
            assertThatExceptionOfType(Failed.class).isThrownBy(() -> tool(text, type).look());
        }
        byte[] whole = Files.readAllBytes(made("g.mp4", List.of(FILM), h264("mp4")));
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        assertThatExceptionOfType(Failed.class).isThrownBy(() -> tool(cut, MediaType.MP4).look());
    }

    private static String[] h264(String muxer) {
        return new String[] {"-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-f", muxer};
    }

    private RecordingTool tool(Path original, MediaType type) throws Exception {
        return new RecordingTool(folder, original, type);
    }

    /** One that tells everything that the container can hold. */
    private Path made(String name, List<String> sources, String... how) throws Exception {
        Path made = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        sources.forEach(source -> command.addAll(List.of("-f", "lavfi", "-i", source)));
        command.addAll(List.of(TOLD));
        if (List.of("mp4", "mov", "ipod").contains(how[how.length - 1])) {
            command.addAll(List.of("-movflags", "+use_metadata_tags"));
        }
        command.addAll(List.of(how));
        command.add(made.toString());
        run(command.toArray(String[]::new));
        assertThat(text(made)).contains("RAHASIA");
        return made;
    }

    private void saysNothing(Path made) throws Exception {
        assertThat(text(made))
                .doesNotContain(SECRETS.toArray(String[]::new))
                .doesNotContain("x264 - core");
        String tags =
                run(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_entries",
                        "format_tags:stream_tags:chapter_tags",
                        "-of",
                        "default=noprint_wrappers=1",
                        made.toString());
        assertThat(tags.lines())
                .allMatch(
                        tag ->
                                tag.matches(
                                        "TAG:(major_brand|minor_version|compatible_brands|vendor_id"
                                                + "|language|handler_name|DURATION|encoder)=.*"));
        if (Files.isExecutable(Path.of("/usr/bin/exiftool"))) {
            assertThat(run("exiftool", "-ee", "-a", "-G1", made.toString()))
                    .doesNotContain(SECRETS.toArray(String[]::new))
                    .doesNotContain("GPS", "Make ", "Model ", "Title", "Comment");
        }
        Files.delete(made);
    }

    private static String text(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
