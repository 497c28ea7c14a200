package org.duta.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.model.media.CardCrop;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;

/**
 * With libvips, which decodes no more of a picture than it must: once, to its largest rendition,
 * from which the others are made. Only loaders that libvips trusts with untrusted files are used.
 */
final class Vips implements PictureTool {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** EXIF 2.32, tag 0x0112: from 5 on the picture lies on its side. */
    private static final int FIRST_LYING = 5;

    private static final Map<String, String> ENVIRONMENT =
            Map.of("VIPS_BLOCK_UNTRUSTED", "1", "VIPS_CONCURRENCY", "1", "LC_ALL", "C");

    /** PNG drops everything beside the pixels when it is told to; WebP (libvips 8.14) keeps it. */
    private static final String BARE = "[strip,compression=0]";

    private static final Path THUMBNAIL = Path.of("/usr/bin/vipsthumbnail");

    private static final int OPAQUE_BANDS = 3;
    private static final int GLIMPSE_SIDE = 20;

    /** So much a page may not have for one. */
    private static final int TOO_LARGE_GLIMPSE = 600;

    private final Path folder;
    private final BoundedProcess process;

    /**
     * @param folder that nobody else uses
     */
    Vips(Path folder) {
        this.folder = folder;
        this.process = new BoundedProcess(folder, LONGEST);
    }

    static boolean isInstalled() {
        return Files.isExecutable(THUMBNAIL);
    }

    /** The decoder of HEIC is a package of its own in some systems, and missing in others. */
    @Override
    public boolean reads(MediaType type) throws IOException, InterruptedException {
        return type != MediaType.HEIC || isDrawn("known.heic");
    }

    /**
     * @param name of a resource beside this class, with which nothing is wrong
     */
    private boolean isDrawn(String name) throws IOException, InterruptedException {
        Path known = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(Vips.class.getResourceAsStream(name))) {
            Files.copy(in, known, StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            glimpse(known);
            return true;
        } catch (Failed unknown) {
            return false;
        }
    }

    @Override
    public Set<PictureFormat> formats() {
        return EnumSet.allOf(PictureFormat.class);
    }

    @Override
    public PictureSize measure(Path original) throws IOException, Failed, InterruptedException {
        int width = field(original, "width");
        int height = field(original, "height");
        if (width < 1 || height < 1) {
            throw new Failed("no size");
        }
        return orientation(original) < FIRST_LYING
                ? new PictureSize(width, height)
                : new PictureSize(height, width);
    }

    private int orientation(Path original) throws IOException, InterruptedException {
        try {
            return field(original, "orientation");
        } catch (Failed none) {
            return 1;
        }
    }

    private int field(Path original, String name) throws IOException, Failed, InterruptedException {
        String said = run("vipsheader", "-f", name, original.toString()).strip();
        try {
            return Integer.parseInt(said);
        } catch (NumberFormatException e) {
            throw new Failed(name + " is no number");
        }
    }

    @Override
    public void make(Path original, List<PictureSize> sizes)
            throws IOException, Failed, InterruptedException {
        Path base = folder.resolve("base.png");
        PictureSize largest = sizes.get(sizes.size() - 1);
        thumbnail(original, largest, base + BARE, "--export-profile", "srgb");
        for (PictureSize size : sizes) {
            for (PictureFormat format : formats()) {
                Path out = folder.resolve(PictureTool.name(size, format));
                thumbnail(base, size, out + options(format));
            }
        }
    }

    @Override
    public void cut(Path rendition, CardCrop crop)
            throws IOException, Failed, InterruptedException {
        Path part = folder.resolve("part.png");
        run(
                "vips",
                "extract_area",
                rendition.toString(),
                part + BARE,
                Integer.toString(crop.left()),
                Integer.toString(crop.top()),
                Integer.toString(crop.width()),
                Integer.toString(crop.height()));
        thumbnail(part, crop.card(), folder.resolve(CARD) + options(PictureFormat.JPEG));
    }

    /**
     * A JPEG of about twenty pixels, in which nothing can be made out but where it is light and
     * dark; nothing of what can be seen through, which wouldn't hide it, or if it is too large to
     * be part of a page.
     */
    Optional<byte[]> glimpse(Path rendition) throws IOException, Failed, InterruptedException {
        if (field(rendition, "bands") > OPAQUE_BANDS) {
            return Optional.empty();
        }
        Path made = folder.resolve("glimpse.jpg");
        run(
                "vipsthumbnail",
                rendition.toString(),
                "--size",
                GLIMPSE_SIDE + "x" + GLIMPSE_SIDE,
                "--output",
                made + "[Q=50,strip,optimize-coding,background=255]");
        byte[] jpeg = Files.readAllBytes(made);
        return jpeg.length < TOO_LARGE_GLIMPSE ? Optional.of(jpeg) : Optional.empty();
    }

    private static String options(PictureFormat format) {
        return switch (format) {
            case JPEG -> "[Q=82,strip,interlace,optimize-coding,background=255]";
            case WEBP -> "[Q=78,strip]";
        };
    }

    private void thumbnail(Path from, PictureSize size, String to, String... more)
            throws IOException, Failed, InterruptedException {
        String box = size.width() + "x" + size.height() + "!";
        run(
                Stream.concat(
                                Stream.of(
                                        "vipsthumbnail",
                                        from.toString(),
                                        "--size",
                                        box,
                                        "--output",
                                        to),
                                Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private String run(String... command) throws IOException, Failed, InterruptedException {
        return process.run(ENVIRONMENT, List.of(command));
    }
}
