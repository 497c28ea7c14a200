package org.duta.model.render;

import org.commonmark.node.Node;
import org.duta.model.render.footnote.FootnoteSection;

/** A text as a tree, for what is made of it that isn't HTML. Its depth is bounded. */
public final class PostTree {

    private PostTree() {}

    /**
     * With its footnotes numbered and gathered at the end.
     *
     * @throws RuntimeException if the text is beyond what the parser takes; it is shown as typed
     *     then
     */
    public static Node of(String commonMark) {
        Node document = new PostParser().parse(commonMark);
        FootnoteSection.gather(document);
        return document;
    }

    /** The words of a node without their marks. */
    public static String words(Node node) {
        return PlainText.of(node, Integer.MAX_VALUE);
    }

    /** Whether a text may lead there. */
    public static boolean isLink(String url) {
        return PostUrls.isLink(url);
    }
}
