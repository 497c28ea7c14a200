package org.duta.ejb.media;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.coobird.thumbnailator.Thumbnails;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.model.media.CardCrop;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureMaker;
import org.duta.model.media.PictureSize;

/** With Java's own decoders, for machines without libvips: JPEG, PNG and GIF to JPEG. */
final class JavaPictures implements PictureTool {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Set<MediaType> READ =
            EnumSet.of(MediaType.JPEG, MediaType.PNG, MediaType.GIF);
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8}) ([1-9]\\d{0,8})\\s*");

    private final Path folder;
    private final BoundedProcess process;

    JavaPictures(Path folder) {
        this.folder = folder;
        this.process = new BoundedProcess(folder, LONGEST);
    }

    @Override
    public boolean reads(MediaType type) {
        return READ.contains(type);
    }

    @Override
    public Set<PictureFormat> formats() {
        return EnumSet.of(PictureFormat.JPEG);
    }

    @Override
    public PictureSize measure(Path original) throws IOException, Failed, InterruptedException {
        Matcher said = SIZE.matcher(run("measure", original.toString()));
        if (!said.matches()) {
            throw new Failed("no size");
        }
        return new PictureSize(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)));
    }

    @Override
    public void make(Path original, List<PictureSize> sizes)
            throws IOException, Failed, InterruptedException {
        List<String> arguments = new ArrayList<>();
        arguments.add("make");
        arguments.add(original.toString());
        arguments.add(folder.toString());
        sizes.forEach(size -> arguments.add(size.width() + "x" + size.height()));
        run(arguments.toArray(String[]::new));
    }

    @Override
    public void cut(Path rendition, CardCrop crop)
            throws IOException, Failed, InterruptedException {
        run(
                "cut",
                rendition.toString(),
                folder.resolve(CARD).toString(),
                Integer.toString(crop.left()),
                Integer.toString(crop.top()),
                Integer.toString(crop.width()),
                Integer.toString(crop.height()),
                Integer.toString(crop.card().width()),
                Integer.toString(crop.card().height()));
    }

    private String run(String... arguments) throws IOException, Failed, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:CompressedClassSpaceSize=64m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        placeOf(PictureMaker.class)
                                + File.pathSeparator
                                + placeOf(Thumbnails.class),
                        PictureMaker.class.getName()));
        command.addAll(List.of(arguments));
        return process.run(Map.of(), command);
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
