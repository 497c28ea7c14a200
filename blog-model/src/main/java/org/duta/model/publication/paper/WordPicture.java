package org.duta.model.publication.paper;

import org.duta.model.publication.paper.Paper.Shown;

/** Writes a picture that stands in a line (ECMA-376, part 1, section 20.4). */
final class WordPicture {

    /** English metric units: of a pixel at 96 to the inch, and of the text's width and height. */
    private static final int PIXEL = 9_525;

    private static final double WIDEST = 6_100_000;
    private static final double HIGHEST = 7_000_000;

    private static final String DRAWING =
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                    + "<wp:extent cx=\"%1$d\" cy=\"%2$d\"/><wp:docPr id=\"%3$d\" name=\"%3$d\""
                    + " descr=\"%4$s\">%5$s</wp:docPr><a:graphic><a:graphicData"
                    + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                    + "<pic:nvPicPr><pic:cNvPr id=\"%3$d\" name=\"%3$d\" descr=\"%4$s\"/>"
                    + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"%6$s\"/>"
                    + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
                    + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"%1$d\" cy=\"%2$d\"/></a:xfrm>"
                    + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                    + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    private static final String DECORATIVE =
            "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">"
                    + "<adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/"
                    + "2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

    private WordPicture() {}

    /**
     * @param words for it; none if it says nothing
     */
    static String of(Shown shown, String relation, int number, String words) {
        double width = (double) shown.width() * PIXEL;
        double height = (double) shown.height() * PIXEL;
        double scale = Math.min(1, Math.min(WIDEST / width, HIGHEST / height));
        return DRAWING.formatted(
                Math.round(width * scale),
                Math.round(height * scale),
                number,
                PaperHtml.escape(words),
                words.isBlank() ? DECORATIVE : "",
                relation);
    }
}
