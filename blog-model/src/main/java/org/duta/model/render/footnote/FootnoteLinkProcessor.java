package org.duta.model.render.footnote;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes {@code [^name]} for a reference if there is such a footnote, and leaves it alone if not.
 */
final class FootnoteLinkProcessor implements LinkProcessor {

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null || !mayBeLabel(link.openingBracket())) {
            return LinkResult.none();
        }
        String label = link.text(scanner).substring(1);
        FootnoteDefinition definition = context.getDefinition(FootnoteDefinition.class, label);
        return definition == null
                ? LinkResult.none()
                : LinkResult.replaceWith(
                        new FootnoteReference(definition), link.afterTextBracket());
    }

    /**
     * Looks at what was parsed since the bracket before anybody copies the source since the
     * bracket: with thousands of open brackets that would take long.
     */
    private static boolean mayBeLabel(Text bracket) {
        int length = 0;
        for (Node node = bracket.getNext(); node != null; node = node.getNext()) {
            if (!(node instanceof Text text)) {
                return false;
            }
            if (length == 0 && !text.getLiteral().startsWith("^")) {
                return false;
            }
            length += text.getLiteral().length();
            if (length > FootnoteBlockParser.LONGEST_LABEL + 1) {
                return false;
            }
        }
        return length > 1;
    }
}
