package org.duta.model.render;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a node without their marks; pictures count with what stands in for them. */
class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private final int enough;

    /**
     * @param enough stop once there are this many UTF-16 units; the last node is kept whole
     */
    PlainText(int enough) {
        this.enough = enough;
    }

    static String of(Node node, int enough) {
        PlainText plain = new PlainText(enough);
        node.accept(plain);
        return plain.toString();
    }

    boolean hasEnough() {
        return text.length() >= enough;
    }

    @Override
    protected void visitChildren(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null && !hasEnough()) {
            Node next = child.getNext();
            child.accept(this);
            child = next;
        }
    }

    @Override
    public void visit(Text node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        append(" ");
    }

    @Override
    public void visit(HardLineBreak node) {
        append(" ");
    }

    final void append(String more) {
        text.append(more);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
