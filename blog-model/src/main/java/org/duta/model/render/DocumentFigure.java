package org.duta.model.render;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.duta.model.media.DocumentLabel;
import org.duta.model.media.MediaAddress;

/** A link to a document of the library that stands alone and says of what class it is. */
final class DocumentFigure extends CustomBlock {

    private DocumentFigure() {}

    /** Takes links to documents that stand alone in a paragraph out of it. */
    static void gather(Node document, Pictures pictures) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Paragraph paragraph) {
                        if (paragraph.getFirstChild() instanceof Link link
                                && link.getNext() == null
                                && DocumentLabel.of(link.getTitle()).isPresent()
                                && MediaAddress.find(link.getDestination())
                                        .flatMap(address -> pictures.document(address.id()))
                                        .isPresent()) {
                            DocumentFigure figure = new DocumentFigure();
                            figure.appendChild(link);
                            paragraph.insertBefore(figure);
                            paragraph.unlink();
                        }
                    }
                });
    }

    Link link() {
        return (Link) getFirstChild();
    }
}
