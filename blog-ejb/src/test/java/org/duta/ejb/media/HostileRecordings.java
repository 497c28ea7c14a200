package org.duta.ejb.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Recordings, and what calls itself one, made to harm whoever opens or serves them. */
final class HostileRecordings extends HostileFiles {

    private static final List<String> KINDS = List.of("mp3", "m4a", "opus", "mp4", "webm");

    private HostileRecordings(String home, Map<String, byte[]> good) {
        super(home, good);
    }

    /**
     * @param home an address that those which can try to reach
     * @param folder for the good ones that they are made of, by ffmpeg
     */
    static List<Hostile> callingTo(String home, Path folder)
            throws IOException, InterruptedException {
        HostileRecordings recordings = new HostileRecordings(home, good(folder));
        recordings.playlists();
        recordings.polyglots();
        recordings.liars();
        recordings.damage(23, 60);
        return recordings.all();
    }

    private static Map<String, byte[]> good(Path folder) throws IOException, InterruptedException {
        Map<String, byte[]> good = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Path file = folder.resolve("good." + kind);
            boolean film = kind.equals("mp4") || kind.equals("webm");
            List<String> command =
                    new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-f", "lavfi"));
            command.addAll(
                    film
                            ? List.of("-i", "testsrc=duration=1:size=160x90:rate=5")
                            : List.of("-i", "sine=duration=1"));
            command.addAll(film ? List.of("-pix_fmt", "yuv420p") : List.of());
            command.addAll(List.of("-metadata", "title=" + SCRIPT, file.toString()));
            Process ffmpeg = new ProcessBuilder(command).inheritIO().start();
            if (ffmpeg.waitFor() != 0) {
                throw new IllegalStateException("ffmpeg makes no " + kind);
            }
            good.put(kind, Files.readAllBytes(file));
        }
        return good;
    }

    /** Lists of addresses and files: whoever follows one fetches and shows what isn't theirs. */
    private void playlists() {
        add("addresses.mp3", text("#EXTM3U\n#EXTINF:1,\n" + home + "a.ts\n"));
        add("files.mp4", text("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"));
        add(
                "addresses-and-files.m4a",
                text("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"" + home + "\"\n/etc/passwd\n"));
        add("concatenated-files.mp4", text("ffconcat version 1.0\nfile /etc/passwd\n"));
        add("concatenated-addresses.webm", text("ffconcat version 1.0\nfile '" + home + "'\n"));
        add(
                "segments.mp4",
                text("<?xml version='1.0'?><MPD><BaseURL>" + home + "</BaseURL></MPD>"));
        add("a-list.mp3", text("[playlist]\nFile1=" + home + "\nNumberOfEntries=1\n"));
        add("a-stream.mp4", text("v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n"));
        add("a-web-stream.mp3", text("<asx><entry><ref href='" + home + "'/></entry></asx>"));
        add(
                "a-playlist-in-an-avi.mp4",
                text("RIFF\u00FF\0\0\0AVI LIST"),
                text("GAB2#EXTM3U\n" + home));
        add(
                "a-playlist-after-its-head.mp4",
                text("\0\0\0\u0018ftypisom\0\0\0\0isommp42"),
                text("#EXTM3U\n" + home + "\n"));
        add("a-playlist-after-its-head.mp3", text("ID3\3\0\0\0\0\0\0#EXTM3U\n" + home + "\n"));
        add("its-film-elsewhere.mp4", elsewhere(of("mp4"), home));
        add("its-film-in-a-file.mp4", elsewhere(of("mp4"), "file:///etc/passwd"));
    }

    private void polyglots() {
        for (String kind : KINDS) {
            add("an-archive-after-it." + kind, of(kind), text("PK\3\4" + PAYLOAD));
            add("a-page-after-it." + kind, of(kind), text("<!DOCTYPE html><html>" + SCRIPT));
        }
        add(
                "a-page-in-its-free-space.mp4",
                box("ftyp", text("isom\0\0\2\0isomiso2avc1mp41")),
                box("free", text("<!DOCTYPE html><html>" + SCRIPT)),
                of("mp4"));
        add("a-drawing-on-its-sleeve.mp3", sleeve("image/svg+xml"), of("mp3"));
        add("a-page-on-its-sleeve.mp3", sleeve("text/html"), of("mp3"));
        add("a-page-called.mp4", text("<!DOCTYPE html><html>" + SCRIPT));
        add("a-program-called.mp3", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[99]);
        add("an-archive-called.m4a", text("PK\3\4"), new byte[99]);
        add(
                "a-drawing-called.webm",
                text("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>"));
        add("flash.mp4", text("FLV\1\5\0\0\0\t"), new byte[99]);
        add(
                "windows-media.mp4",
                new byte[] {0x30, 0x26, (byte) 0xB2, 0x75, (byte) 0x8E, 0x66, (byte) 0xCF, 0x11},
                new byte[99]);
        add(
                "matroska-with-whatever.webm",
                new byte[] {
                    0x1A,
                    0x45,
                    (byte) 0xDF,
                    (byte) 0xA3,
                    (byte) 0x8B,
                    0x42,
                    (byte) 0x82,
                    (byte) 0x88
                },
                text("matroska"),
                new byte[99]);
    }

    /** What says of itself that it is larger, longer or deeper than it is. */
    private void liars() {
        byte[] mp4 = of("mp4");
        add("four-billion-pictures.mp4", changed(mp4, "stsz", 12, new byte[] {-1, -1, -1, -1}));
        add("four-billion-times.mp4", changed(mp4, "stts", 8, new byte[] {-1, -1, -1, -1}));
        add("four-billion-chunks.mp4", changed(mp4, "stco", 8, new byte[] {-1, -1, -1, -1}));
        add("pictures-beyond-its-end.mp4", changed(mp4, "stco", 12, new byte[] {0x7F, -1, -1, -1}));
        add("a-box-of-ages.mp4", changed(mp4, "mdat", -4, new byte[] {0x7F, -1, -1, -1}));
        add("a-box-of-nothing.mp4", changed(mp4, "moov", -4, new byte[] {0, 0, 0, 1}));
        add("for-ages.mp4", changed(mp4, "mvhd", 20, new byte[] {-1, -1, -1, -1}));
        add(
                "sixty-five-thousand-square.mp4",
                changed(mp4, "avc1", 28, new byte[] {-1, -1, -1, -1}));
        add("ten-thousand-boxes-deep.mp4", box("ftyp", text("isom\0\0\2\0isom")), deep(10_000));
        add("a-thousand-tracks.mp4", tracks(mp4, 1_000));
        add("a-head-and-no-body.mp4", text("\0\0\0\u0018ftypisom\0\0\0\0isommp42"));
        add("a-head-and-no-body.m4a", text("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42"));
        add("a-sleeve-of-megabytes.mp3", text("ID3\3\0\0\u007F\u007F\u007F\u007F"), of("mp3"));
        add("zeros-after-its-head.mp3", text("ID3\3\0\0\0\0\0\0"), new byte[1 << 20]);
        add("pages-without-end.opus", repeated(of("opus"), 200));
        add("webm-without-end.webm", changed(of("webm"), "webm", 8, new byte[] {-1, -1, -1, -1}));
        add("zeros.mp4", new byte[4_096]);
        add("nothing.mp3");
    }

    /** The same film, whose pictures are said to be somewhere else (ISO 14496-12, 8.7.2). */
    private static byte[] elsewhere(byte[] mp4, String address) {
        byte[] where = text(address + "\0");
        int entry = last(mp4, "url ");
        byte[] moved = new byte[mp4.length + where.length];
        int after = entry + 8;
        System.arraycopy(mp4, 0, moved, 0, after);
        System.arraycopy(where, 0, moved, after, where.length);
        System.arraycopy(mp4, after, moved, after + where.length, mp4.length - after);
        moved[entry + 7] = 0;
        for (String around : List.of("url ", "dref", "dinf", "minf", "mdia", "trak", "moov")) {
            int at = lastBefore(mp4, around, entry) - 4;
            ByteBuffer sizes = ByteBuffer.wrap(moved);
            sizes.putInt(at, sizes.getInt(at) + where.length);
        }
        return moved;
    }

    private static byte[] changed(byte[] file, String box, int from, byte[] to) {
        byte[] changed = file.clone();
        System.arraycopy(to, 0, changed, last(file, box) + from, to.length);
        return changed;
    }

    private static int last(byte[] file, String box) {
        return lastBefore(file, box, file.length);
    }

    private static int lastBefore(byte[] file, String box, int end) {
        int at = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf(box, end);
        if (at < 0) {
            throw new IllegalStateException("no " + box);
        }
        return at;
    }

    private static byte[] deep(int levels) {
        ByteBuffer boxes = ByteBuffer.allocate(8 * levels);
        for (int left = levels; left > 0; left--) {
            boxes.putInt(8 * left).put(text(left == levels ? "moov" : "trak"));
        }
        return boxes.array();
    }

    private static byte[] tracks(byte[] mp4, int times) {
        int moov = last(mp4, "moov") - 4;
        int track = new String(mp4, StandardCharsets.ISO_8859_1).indexOf("trak", moov) - 4;
        byte[] one = Arrays.copyOfRange(mp4, track, track + ByteBuffer.wrap(mp4).getInt(track));
        byte[] many = repeated(one, times);
        byte[] all =
                joined(Arrays.copyOf(mp4, track), many, Arrays.copyOfRange(mp4, track, mp4.length));
        ByteBuffer sizes = ByteBuffer.wrap(all);
        sizes.putInt(moov, sizes.getInt(moov) + many.length);
        return all;
    }

    private static byte[] repeated(byte[] bytes, int times) {
        return joined(Stream.generate(() -> bytes).limit(times).toArray(byte[][]::new));
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(content.length + 8)
                .putInt(content.length + 8)
                .put(text(type))
                .put(content)
                .array();
    }

    /** ID3 2.3, section 4.15. */
    private static byte[] sleeve(String type) {
        byte[] picture =
                text("\0" + type + "\0\3\0<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT);
        byte[] frame =
                ByteBuffer.allocate(picture.length + 10)
                        .put(text("APIC"))
                        .putInt(picture.length)
                        .putShort((short) 0)
                        .put(picture)
                        .array();
        int size = frame.length;
        return joined(
                text("ID3\3\0\0\0\0"),
                new byte[] {(byte) (size >> 7), (byte) (size & 0x7F)},
                frame);
    }
}
