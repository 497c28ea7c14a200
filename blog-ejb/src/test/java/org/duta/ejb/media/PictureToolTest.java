package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.model.media.CardCrop;
import org.duta.model.media.Focus;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same of both tools: a machine without libvips makes pictures as well. */
class PictureToolTest {

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @Test
    void libvips_measures_and_draws() throws Exception {
        assumeTrue(Vips.isInstalled(), "vipsthumbnail isn't installed");
        Vips vips = new Vips(folder);
        draws(vips);
        assertThat(folder.resolve("320.webp")).isNotEmptyFile();
        cuts(vips);
        refuses(vips);
    }

    @Test
    void java_measures_and_draws() throws Exception {
        JavaPictures java = new JavaPictures(folder);
        draws(java);
        cuts(java);
        refuses(java);
    }

    @Test
    void a_glimpse_is_small_enough_for_a_page_and_says_nothing_but_its_colours() throws Exception {
        assumeTrue(Vips.isInstalled(), "vipsthumbnail isn't installed");
        Vips vips = new Vips(folder);
        for (PictureSize size :
                List.of(
                        new PictureSize(900, 600),
                        new PictureSize(9, 9),
                        new PictureSize(40, 900))) {
            byte[] jpeg = vips.glimpse(noise(size)).orElseThrow();
            assertThat(jpeg).hasSizeLessThan(600);
            BufferedImage glimpse = ImageIO.read(new ByteArrayInputStream(jpeg));
            assertThat(Math.max(glimpse.getWidth(), glimpse.getHeight())).isEqualTo(20);
            // JFIF's head or none, and no other segment that could say something.
            assertThat(new String(jpeg, StandardCharsets.ISO_8859_1))
                    .doesNotContain("\u00FF\u00E1", "\u00FF\u00E2", "\u00FF\u00ED", "\u00FF\u00FE");
        }
    }

    @Test
    void what_can_be_seen_through_has_no_glimpse() throws Exception {
        assumeTrue(Vips.isInstalled(), "vipsthumbnail isn't installed");
        Vips vips = new Vips(folder);
        draws(vips);
        assertThat(vips.glimpse(folder.resolve("320.webp"))).isEmpty();
        assertThat(vips.glimpse(folder.resolve("320.jpg"))).isPresent();
    }

    @Test
    void a_tool_knows_what_it_cannot_read() throws Exception {
        PictureTool java = new JavaPictures(folder);
        assertThat(java.reads(MediaType.JPEG)).isTrue();
        assertThat(java.reads(MediaType.HEIC)).isFalse();
        assumeTrue(Vips.isInstalled(), "vipsthumbnail isn't installed");
        PictureTool vips = new Vips(folder);
        assertThat(vips.reads(MediaType.WEBP)).isTrue();
        assumeTrue(vips.reads(MediaType.HEIC), "libvips reads no HEIC here");
        assertThat(vips.measure(folder.resolve("known.heic"))).isEqualTo(new PictureSize(512, 512));
    }

    /** As hard to make small as can be. */
    private Path noise(PictureSize size) throws IOException {
        Random random = new Random(3);
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < size.width(); x++) {
            for (int y = 0; y < size.height(); y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        Path file = folder.resolve("noise.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private void draws(PictureTool tool) throws Exception {
        Path original = folder.resolve("original");
        ImageIO.write(
                new BufferedImage(800, 600, BufferedImage.TYPE_INT_ARGB), "png", original.toFile());
        PictureSize size = tool.measure(original);
        assertThat(size).isEqualTo(new PictureSize(800, 600));
        List<PictureSize> sizes = size.renditions();
        tool.make(original, sizes);
        for (PictureSize each : sizes) {
            BufferedImage made =
                    ImageIO.read(
                            folder.resolve(PictureTool.name(each, PictureFormat.JPEG)).toFile());
            assertThat(new PictureSize(made.getWidth(), made.getHeight())).isEqualTo(each);
            // What can be seen through stands on white.
            assertThat(made.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }

    /** Left of the middle the picture is red, right of it blue. */
    private void cuts(PictureTool tool) throws Exception {
        BufferedImage two = new BufferedImage(3000, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = two.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 1500, 600);
        pen.setColor(Color.BLUE);
        pen.fillRect(1500, 0, 1500, 600);
        pen.dispose();
        Path rendition = folder.resolve("rendition.jpg");
        ImageIO.write(two, "jpg", rendition.toFile());
        CardCrop crop = CardCrop.of(new PictureSize(3000, 600), new Focus(90, 50));
        tool.cut(rendition, crop);
        BufferedImage card = ImageIO.read(folder.resolve(PictureTool.CARD).toFile());
        assertThat(new PictureSize(card.getWidth(), card.getHeight())).isEqualTo(crop.card());
        assertThat(new Color(card.getRGB(20, 300)).getBlue()).isGreaterThan(200);
        assertThat(new Color(card.getRGB(20, 300)).getRed()).isLessThan(60);
    }

    private void refuses(PictureTool tool) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken"), "no picture");
        assertThatExceptionOfType(Failed.class).isThrownBy(() -> tool.measure(broken));
    }
}
