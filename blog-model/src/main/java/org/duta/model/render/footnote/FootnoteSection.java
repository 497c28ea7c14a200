package org.duta.model.render.footnote;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** The footnotes of a text, in the order in which it refers to them, at its end. */
public final class FootnoteSection extends CustomBlock {

    private FootnoteSection() {}

    /**
     * Takes the definitions from where they were written, numbers them and puts them into a section
     * at the end of the document. One that nothing refers to comes last, so that no word is lost.
     */
    public static void gather(Node document) {
        List<FootnoteDefinition> written = FootnoteWalk.definitionsIn(document);
        if (written.isEmpty()) {
            return;
        }
        written.forEach(Node::unlink);
        FootnoteSection section = new FootnoteSection();
        for (FootnoteDefinition definition : inOrder(document, written)) {
            section.appendChild(definition);
            addBackLinks(definition);
        }
        document.appendChild(section);
    }

    private static List<FootnoteDefinition> inOrder(
            Node document, List<FootnoteDefinition> written) {
        List<FootnoteDefinition> ordered = new ArrayList<>();
        refer(document, ordered);
        int followed = follow(0, ordered);
        for (FootnoteDefinition definition : written) {
            if (definition.number() == 0) {
                number(definition, ordered);
                followed = follow(followed, ordered);
            }
        }
        return ordered;
    }

    /** Footnotes may refer to further ones, and those to others. */
    private static int follow(int from, List<FootnoteDefinition> ordered) {
        int next = from;
        while (next < ordered.size()) {
            refer(ordered.get(next++), ordered);
        }
        return next;
    }

    private static void refer(Node within, List<FootnoteDefinition> ordered) {
        for (FootnoteReference reference : FootnoteWalk.referencesIn(within)) {
            FootnoteDefinition definition = reference.definition();
            reference.occursAs(definition.addReference());
            if (definition.number() == 0) {
                number(definition, ordered);
            }
        }
    }

    private static void number(FootnoteDefinition definition, List<FootnoteDefinition> ordered) {
        ordered.add(definition);
        definition.numberAs(ordered.size());
    }

    private static void addBackLinks(FootnoteDefinition definition) {
        if (definition.references() == 0) {
            return;
        }
        Node last = definition.getLastChild();
        if (!(last instanceof Paragraph)) {
            last = new Paragraph();
            definition.appendChild(last);
        }
        for (int i = 1; i <= definition.references(); i++) {
            if (last.getFirstChild() != null) {
                last.appendChild(new Text(" "));
            }
            last.appendChild(new FootnoteBackLink(definition.number(), i));
        }
    }
}
