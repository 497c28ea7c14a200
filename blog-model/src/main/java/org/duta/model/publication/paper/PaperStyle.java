package org.duta.model.publication.paper;

/** How a paper looks: A4, black on white, the mark above and the address below on every page. */
final class PaperStyle {

    private static final String RULES =
            """
            @page { size: A4; margin: 22mm 20mm 24mm 20mm;
              @top-center { content: "%s"; font: bold 9pt 'Paper','Upright','Han'; color: #9b1c1c }
              @bottom-left { content: "%s"; font: 8pt 'Paper','Upright','Han'; color: #444 }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'Paper'; color: #444 } }
            body { font-family: 'Paper','Upright','Han'; font-size: 10.5pt; line-height: 1.45; color: #111;
              direction: %s; text-align: %s; word-wrap: break-word }
            h1, h2, h3, h4, h5, h6 { line-height: 1.25; page-break-after: avoid; margin: 1.1em 0 0.4em }
            h1 { font-size: 20pt; margin: 0 0 8pt } h2 { font-size: 15pt } h3 { font-size: 12.5pt }
            h4, h5, h6 { font-size: 11pt }
            p { margin: 0 0 0.7em } a { color: #0b4a8f }
            .mark, .notice { border: 1pt solid #9b1c1c; padding: 5pt 8pt; font-weight: bold }
            .summary { font-size: 12pt; color: #333 }
            .facts { border-top: 0.5pt solid #888; border-bottom: 0.5pt solid #888; padding: 5pt 0;
              margin-bottom: 12pt; font-size: 8.5pt; color: #333 }
            .facts p { margin: 0 0 2pt } .foreign { direction: ltr; unicode-bidi: embed }
            code, pre { font-family: 'Mono','Paper','Upright','Han'; font-size: 9pt }
            pre { white-space: pre-wrap; background: #f3f3f3; padding: 6pt }
            blockquote { margin: 0 8pt 0.7em; padding: 0 10pt; border-%s: 2pt solid #999; color: #333 }
            table { border-collapse: collapse; width: 100%%; margin-bottom: 0.9em; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #888; padding: 3pt 5pt; vertical-align: top; font-size: 9.5pt }
            th { background: #eee } tr { page-break-inside: avoid }
            figure { margin: 0 0 1em; page-break-inside: avoid } figcaption { font-size: 8.5pt; color: #444 }
            img { max-width: 100%%; max-height: 180mm }
            .decorative { width: 170mm; height: 90mm; background-size: contain; background-repeat: no-repeat }
            ul.right, ol.right { list-style: none; padding-right: 14pt; padding-left: 0 }
            .footnotes { border-top: 0.5pt solid #888; margin-top: 14pt; padding-top: 5pt; font-size: 8.5pt }
            sup { font-size: 70%%; vertical-align: super } del { text-decoration: line-through }
            """;

    private PaperStyle() {}

    static String of(Paper paper) {
        String side = paper.rightToLeft() ? "right" : "left";
        return RULES.formatted(
                quoted(paper.mark()),
                quoted(paper.address()),
                paper.language().direction(),
                side,
                side);
    }

    /** Within a string of CSS, and within an element that ends at the first tag. */
    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder();
        words.codePoints()
                .forEach(
                        each -> {
                            if (Character.isLetterOrDigit(each) || each == ' ') {
                                quoted.appendCodePoint(each);
                            } else {
                                quoted.append(String.format("\\%06x", each));
                            }
                        });
        return quoted.toString();
    }
}
