package org.duta.model.render;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.duta.model.media.MediaAddress;

/** A link to a recording of the library that stands alone: its words say what is in it. */
final class RecordingFigure extends CustomBlock {

    private RecordingFigure() {}

    /** Takes links to recordings that stand alone in a paragraph out of it. */
    static void gather(Node document, Pictures pictures) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Paragraph paragraph) {
                        if (paragraph.getFirstChild() instanceof Link link
                                && link.getNext() == null
                                && MediaAddress.find(link.getDestination())
                                        .flatMap(address -> pictures.recording(address.id()))
                                        .isPresent()) {
                            RecordingFigure figure = new RecordingFigure();
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
