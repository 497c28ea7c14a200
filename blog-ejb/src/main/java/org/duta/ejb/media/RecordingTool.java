package org.duta.ejb.media;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureSize;
import org.duta.model.media.RecordingFormat;
import org.jspecify.annotations.Nullable;

/**
 * Puts the sound and the film of a recording, as they are, into a new file, in which nothing else
 * is: not the place, the device, the time, the pictures or the programs that the old one had. By
 * ffmpeg (Debian's package), in processes of their own. Nothing is decoded and encoded anew.
 *
 * @see <a href="https://ffmpeg.org/ffmpeg.html">ffmpeg</a>
 */
final class RecordingTool {

    /** Something that is no crime, and that browsers don't play. */
    static final class Unplayable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        /**
         * @param reason the code of what is told to whoever brought it
         */
        Unplayable(String reason, String what) {
            super(reason + ": " + what);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /**
     * What is in a recording.
     *
     * @param size upright; null of sound
     */
    record Found(RecordingFormat format, Duration length, @Nullable PictureSize size) {}

    private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");
    private static final Path FFPROBE = Path.of("/usr/bin/ffprobe");
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");

    private static final Duration SHORTEST = Duration.ofSeconds(60);

    /** A slow disk reads and writes this much in a second. */
    private static final long BYTES_A_SECOND = 10L << 20;

    /** What the new file may have more than the old one. */
    private static final long MORE_BYTES = 16L << 20;

    private static final int QUARTER = 90;
    private static final int HALF = 180;
    private static final double MILLIS = 1_000;

    /** H.264 of eight bits and half the colours: others no browser plays everywhere. */
    private static final List<String> PLAYED_COLOURS = List.of("yuv420p", "yuvj420p");

    private final Path folder;
    private final Path original;
    private final MediaType type;
    private final BoundedProcess process;

    /**
     * @param folder that nobody else uses
     * @param original in that folder
     * @param type that its first bytes say
     */
    RecordingTool(Path folder, Path original, MediaType type) throws IOException {
        this.folder = folder;
        this.original = original;
        this.type = type;
        long bytes = Files.size(original);
        process =
                new BoundedProcess(
                        folder, SHORTEST.plusSeconds(bytes / BYTES_A_SECOND), bytes + MORE_BYTES);
    }

    static boolean isInstalled() {
        return Files.isExecutable(FFMPEG) && Files.isExecutable(FFPROBE);
    }

    /** Looks at what is in it, and writes nothing. */
    Found look() throws IOException, Failed, Unplayable, InterruptedException {
        if (type == MediaType.OGG && OggStreams.in(original) != 1) {
            throw new Failed("several streams in one file");
        }
        List<String> command = new ArrayList<>(List.of(FFPROBE.toString(), "-v", "quiet"));
        command.addAll(opening());
        command.addAll(List.of("-show_format", "-show_streams", "-of", "json"));
        command.add(original.toString());
        JsonObject said = parsed(process.run(ENVIRONMENT, command));
        List<JsonObject> streams = streams(said);
        Optional<JsonObject> sound = first(streams, "audio");
        Optional<JsonObject> film = first(streams, "video");
        Duration length = length(said);
        if (film.isEmpty()) {
            return new Found(
                    soundFormat(sound.orElseThrow(() -> refused("recording-empty", "no stream"))),
                    length,
                    null);
        }
        return new Found(filmFormat(film.get(), sound), length, upright(film.get()));
    }

    private static JsonObject parsed(String text) throws Failed {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Failed("ffprobe said no JSON: " + e.getMessage());
        }
    }

    private static List<JsonObject> streams(JsonObject said) {
        return said.containsKey("streams")
                ? said.getJsonArray("streams").getValuesAs(JsonValue::asJsonObject)
                : List.of();
    }

    /** A picture on the sleeve is no film. */
    private static Optional<JsonObject> first(List<JsonObject> streams, String kind) {
        return streams.stream()
                .filter(stream -> stream.getString("codec_type", "").equals(kind))
                .filter(stream -> !isSleeve(stream))
                .findFirst();
    }

    private static boolean isSleeve(JsonObject stream) {
        return stream.containsKey("disposition")
                && stream.getJsonObject("disposition").getInt("attached_pic", 0) == 1;
    }

    private static Duration length(JsonObject said) throws Failed {
        String seconds =
                said.containsKey("format")
                        ? said.getJsonObject("format").getString("duration", "")
                        : "";
        try {
            long millis = Math.round(Double.parseDouble(seconds) * MILLIS);
            if (millis < 0) {
                throw new Failed("it lasts " + seconds);
            }
            return Duration.ofMillis(millis);
        } catch (NumberFormatException e) {
            // WebM as browsers record it doesn't say how long it is.
            return Duration.ZERO;
        }
    }

    private RecordingFormat soundFormat(JsonObject sound) throws Unplayable {
        String codec = codec(sound);
        if (type == MediaType.MP3 && codec.equals("mp3")) {
            return RecordingFormat.MP3;
        }
        if (type == MediaType.OGG && codec.equals("opus")
                || type == MediaType.WEBM && codec.equals("opus")) {
            return RecordingFormat.OPUS;
        }
        if ((type == MediaType.M4A || type == MediaType.MP4) && codec.equals("aac")) {
            return RecordingFormat.M4A;
        }
        throw refused("recording-sound", codec + " in " + type);
    }

    private RecordingFormat filmFormat(JsonObject film, Optional<JsonObject> sound)
            throws Unplayable {
        String codec = codec(film);
        String heard = sound.map(RecordingTool::codec).orElse("");
        if (type == MediaType.MP4 || type == MediaType.M4A) {
            require(
                    codec.equals("h264")
                            && PLAYED_COLOURS.contains(film.getString("pix_fmt", "yuv420p")),
                    "recording-film",
                    codec);
            require(heard.isEmpty() || heard.equals("aac"), "recording-sound", heard);
            return RecordingFormat.MP4;
        }
        require(
                type == MediaType.WEBM && (codec.equals("vp8") || codec.equals("vp9")),
                "recording-film",
                codec);
        require(List.of("", "opus", "vorbis").contains(heard), "recording-sound", heard);
        return RecordingFormat.WEBM;
    }

    private static String codec(JsonObject stream) {
        return stream.getString("codec_name", "");
    }

    private static void require(boolean played, String reason, String what) throws Unplayable {
        if (!played) {
            throw refused(reason, what);
        }
    }

    private static Unplayable refused(String reason, String what) {
        return new Unplayable(reason, what);
    }

    /** Phones film lying down and say how to turn it; players do. */
    private static PictureSize upright(JsonObject film) throws Failed {
        int width = film.getInt("width", 0);
        int height = film.getInt("height", 0);
        if (width < 1 || height < 1) {
            throw new Failed("no size");
        }
        return Math.floorMod(rotation(film), HALF) == QUARTER
                ? new PictureSize(height, width)
                : new PictureSize(width, height);
    }

    private static int rotation(JsonObject film) {
        return film.containsKey("side_data_list")
                ? film.getJsonArray("side_data_list").getValuesAs(JsonValue::asJsonObject).stream()
                        .mapToInt(each -> each.getInt("rotation", 0))
                        .filter(each -> each != 0)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    /**
     * Writes what others may have of it.
     *
     * @return the new file, in the folder
     */
    Path make(RecordingFormat format) throws IOException, Failed, InterruptedException {
        Path made = folder.resolve("made." + format.extension());
        List<String> command =
                new ArrayList<>(List.of(FFMPEG.toString(), "-nostdin", "-v", "error", "-xerror"));
        command.addAll(opening());
        command.addAll(List.of("-i", original.toString()));
        command.addAll(
                format.isFilm()
                        ? List.of("-map", "0:V:0", "-map", "0:a:0?")
                        : List.of("-map", "0:a:0"));
        command.addAll(
                List.of(
                        "-c",
                        "copy",
                        "-map_metadata",
                        "-1",
                        "-map_metadata:s",
                        "-1",
                        "-map_chapters",
                        "-1",
                        "-fflags",
                        "+bitexact",
                        "-flags",
                        "+bitexact"));
        command.addAll(writing(format));
        command.add(made.toString());
        process.run(ENVIRONMENT, command);
        return format == RecordingFormat.MP3 ? framesOf(made) : made;
    }

    private Path framesOf(Path made) throws IOException {
        Path frames = folder.resolve("frames.mp3");
        try (InputStream in = Files.newInputStream(made);
                OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(frames), 1 << 16)) {
            MpegFrames.copy(in, out);
        }
        Files.delete(made);
        return frames;
    }

    /** What its first bytes say it is, from this disk: never a list of addresses to be fetched. */
    private List<String> opening() {
        return List.of("-protocol_whitelist", "file", "-f", demuxer());
    }

    private String demuxer() {
        return switch (type) {
            case MP3 -> "mp3";
            case OGG -> "ogg";
            case M4A, MP4 -> "mov";
            case WEBM -> "matroska";
            default -> throw new IllegalStateException("no recording: " + type);
        };
    }

    private static List<String> writing(RecordingFormat format) {
        return switch (format) {
            case MP3 -> List.of("-write_id3v1", "0", "-id3v2_version", "0", "-f", "mp3");
            case M4A -> List.of("-movflags", "+faststart", "-f", "ipod");
            case OPUS -> List.of("-f", "ogg");
            // Some cameras write the place between the pictures of H.264 (SEI, type 6).
            case MP4 ->
                    List.of(
                            "-bsf:v",
                            "filter_units=remove_types=6",
                            "-movflags",
                            "+faststart",
                            "-f",
                            "mp4");
            case WEBM -> List.of("-f", "webm");
        };
    }
}
