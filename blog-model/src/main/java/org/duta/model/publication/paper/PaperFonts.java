package org.duta.model.publication.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a paper, all of them embedded: DejaVu for the scripts that it has, Arabic among
 * them, and one of the node's own for Chinese and Japanese, if there is one.
 */
final class PaperFonts {

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    /** Of a hundred characters, how many may have no glyph before there is no use in the paper. */
    private static final int MOST_MISSING = 5;

    private final Path han;

    /**
     * @param han a TrueType font, which needn't be there
     */
    PaperFonts(Path han) {
        this.han = han;
    }

    void give(PdfRendererBuilder builder) {
        dejavu(builder, "", "Paper", 400, FontStyle.NORMAL);
        dejavu(builder, "-Bold", "Paper", 700, FontStyle.NORMAL);
        dejavu(builder, "-Oblique", "Paper", 400, FontStyle.ITALIC);
        dejavu(builder, "-BoldOblique", "Paper", 700, FontStyle.ITALIC);
        // Arabic has no oblique.
        dejavu(builder, "", "Upright", 400, FontStyle.NORMAL);
        dejavu(builder, "-Bold", "Upright", 700, FontStyle.NORMAL);
        dejavu(builder, "Mono", "Mono", 400, FontStyle.NORMAL);
        dejavu(builder, "Mono-Bold", "Mono", 700, FontStyle.NORMAL);
        if (Files.isReadable(han)) {
            builder.useFont(han.toFile(), "Han", 400, FontStyle.NORMAL, true);
        }
    }

    private static void dejavu(
            PdfRendererBuilder builder, String face, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(face), family, weight, style, true);
    }

    private static InputStream open(String face) {
        return Objects.requireNonNull(PaperFonts.class.getResourceAsStream(DEJAVU + face + ".ttf"));
    }

    /** Whether so much of it has no glyph that nobody could read it. */
    boolean lack(String words) throws IOException {
        List<CmapLookup> known = new ArrayList<>();
        known.add(glyphs(open("").readAllBytes()));
        if (words.codePoints().anyMatch(each -> known.get(0).getGlyphId(each) == 0)
                && Files.isReadable(han)) {
            known.add(glyphs(Files.readAllBytes(han)));
        }
        long letters = words.codePoints().filter(Character::isLetter).count();
        long missing =
                words.codePoints()
                        .filter(Character::isLetter)
                        .filter(each -> known.stream().allMatch(font -> font.getGlyphId(each) == 0))
                        .count();
        return missing * 100 > letters * MOST_MISSING;
    }

    private static CmapLookup glyphs(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
    }
}
