package org.duta.model.publication.paper;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duta.model.publication.paper.Paper.Album;
import org.duta.model.publication.paper.Paper.Fact;

/** The page that the PDF is made of. It holds everything: there is no way out of the box. */
public final class PaperHtml {

    /** As the post's rendering writes the picture for browsers that know no others. */
    private static final Pattern PICTURE =
            Pattern.compile(
                    "(<img src=\")/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/[0-9]+\\.jpg\"");

    private PaperHtml() {}

    /** With the addresses of pictures: it changes when anything on the paper does. */
    public static String of(Paper paper) {
        StringBuilder html = new StringBuilder(paper.html().length() + 4_000);
        html.append("<!DOCTYPE html><html lang=\"")
                .append(escape(paper.language().value()))
                .append("\" dir=\"")
                .append(paper.language().direction())
                .append("\"><head><title>")
                .append(escape(paper.title()))
                .append("</title>");
        meta(html, "author", paper.authors());
        meta(html, "subject", paper.summary().isEmpty() ? paper.title() : paper.summary());
        html.append("<link rel=\"canonical\" href=\"")
                .append(escape(paper.address()))
                .append("\"><style>")
                .append(PaperStyle.of(paper))
                .append("</style></head><body><h1>")
                .append(escape(paper.title()))
                .append("</h1>");
        paragraph(html, "mark", paper.mark());
        paper.notices().forEach(notice -> paragraph(html, "notice", notice));
        paragraph(html, "summary", paper.summary());
        html.append("<div class=\"facts\">");
        paper.facts().forEach(fact -> fact(html, fact));
        return html.append("</div><div class=\"text\">")
                .append(paper.html())
                .append("</div></body></html>")
                .toString();
    }

    /** The same with the pictures themselves; those that the album hasn't become their words. */
    public static String withPictures(Paper paper, Album album) {
        return PICTURE.matcher(of(paper))
                .replaceAll(
                        found ->
                                found.group(1)
                                        + data(album, UUID.fromString(found.group(2)))
                                        + "\"");
    }

    private static String data(Album album, UUID id) {
        Optional<String> data =
                album.find(id)
                        .map(
                                shown ->
                                        "data:image/jpeg;base64,"
                                                + Base64.getEncoder().encodeToString(shown.jpeg()));
        return data.orElse("");
    }

    private static void meta(StringBuilder html, String name, String content) {
        html.append("<meta name=\"")
                .append(name)
                .append("\" content=\"")
                .append(escape(content))
                .append("\">");
    }

    private static void paragraph(StringBuilder html, String type, String words) {
        if (!words.isEmpty()) {
            html.append("<p class=\"").append(type).append("\">");
            html.append(escape(words)).append("</p>");
        }
    }

    private static void fact(StringBuilder html, Fact fact) {
        html.append("<p><b>").append(escape(fact.label())).append(":</b> ");
        if (fact.foreign()) {
            html.append("<span class=\"foreign\">").append(escape(fact.value())).append("</span>");
        } else {
            html.append(escape(fact.value()));
        }
        html.append("</p>");
    }

    static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        words.codePoints().filter(PaperHtml::isXml).forEach(each -> append(escaped, each));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(character);
        }
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
