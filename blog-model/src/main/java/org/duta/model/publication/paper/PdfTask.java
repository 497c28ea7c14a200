package org.duta.model.publication.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.duta.model.media.box.BoxTask;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Makes the PDF of a paper's page, in a box: PDF/UA-1, tagged, with its fonts. */
public final class PdfTask implements BoxTask {

    /** The result. */
    public static final String PDF = "paper.pdf";

    /** The result if there is no font for the page's script. */
    public static final String NO_FONT = "no-font";

    /**
     * @param hint where a font with Chinese and Japanese is, if there is one
     */
    @Override
    public void run(Path input, String hint, Path output) throws IOException {
        XRLog.setLoggingEnabled(false);
        Document page = Jsoup.parse(input.toFile(), StandardCharsets.UTF_8.name());
        PageShape.fit(page);
        PaperFonts fonts = new PaperFonts(Path.of(hint));
        if (fonts.lack(page.text())) {
            Files.createFile(output.resolve(NO_FONT));
            return;
        }
        try (OutputStream pdf = Files.newOutputStream(output.resolve(PDF))) {
            write(page, fonts, pdf);
        }
    }

    private static void write(Document page, PaperFonts fonts, OutputStream pdf)
            throws IOException {
        boolean rightToLeft = "rtl".equals(page.getElementsByTag("html").attr("dir"));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Duta");
        builder.useReplacementText("\uFFFD");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        fonts.give(builder);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            describeLinks(document, page);
            document.save(pdf);
        }
    }

    /** ISO 14289-1, 7.18.5: a link says in words where it leads. */
    private static void describeLinks(PDDocument document, Document page) throws IOException {
        Map<String, String> words =
                page.select("a[href]").stream()
                        .collect(
                                Collectors.toMap(
                                        link -> link.attr("href"),
                                        link -> link.attr("title"),
                                        (first, next) -> first));
        for (PDPage each : document.getPages()) {
            for (PDAnnotation annotation : each.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    String there = there(link);
                    link.setContents(words.getOrDefault(there, there));
                }
            }
        }
    }

    /** The address, or the page of the paper itself. */
    private static String there(PDAnnotationLink link) throws IOException {
        if (link.getAction() instanceof PDActionURI leads) {
            return leads.getURI();
        }
        boolean jumps = link.getAction() instanceof PDActionGoTo;
        PDDestination place =
                jumps ? ((PDActionGoTo) link.getAction()).getDestination() : link.getDestination();
        return place instanceof PDPageDestination within
                ? "\u2192 " + (within.retrievePageNumber() + 1)
                : "\u2192";
    }
}
