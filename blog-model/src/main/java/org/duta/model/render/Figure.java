package org.duta.model.render;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.duta.model.media.MediaAddress;

/** A picture of the library that stands alone: its title is its caption. */
final class Figure extends CustomBlock {

    private Figure() {}

    /** Takes pictures that stand alone in a paragraph out of it. */
    static void gather(Node document, Pictures pictures) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Paragraph paragraph) {
                        if (paragraph.getFirstChild() instanceof Image image
                                && image.getNext() == null
                                && MediaAddress.find(image.getDestination())
                                        .flatMap(address -> pictures.find(address.id()))
                                        .isPresent()) {
                            Figure figure = new Figure();
                            figure.appendChild(image);
                            paragraph.insertBefore(figure);
                            paragraph.unlink();
                        }
                    }
                });
    }

    Image picture() {
        return (Image) getFirstChild();
    }
}
