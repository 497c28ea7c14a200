package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.model.media.CardCrop;
import org.duta.model.media.Focus;
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
