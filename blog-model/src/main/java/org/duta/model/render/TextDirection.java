package org.duta.model.render;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.duta.model.kernel.LanguageTag;

/**
 * Finds blocks that are written wholly in the other direction, an English quotation in an Arabic
 * post for example. A block that mixes both stays with the post: HTML's {@code auto} would turn an
 * Arabic sentence around because it begins with a Latin name.
 */
final class TextDirection extends AbstractVisitor {

    private final boolean postIsRightToLeft;
    private boolean own;
    private boolean other;

    private TextDirection(boolean postIsRightToLeft) {
        this.postIsRightToLeft = postIsRightToLeft;
    }

    /** The value of the block's {@code dir}, or nothing if it goes with the post. */
    static Optional<String> differing(Node block, LanguageTag post) {
        boolean rightToLeft = post.direction().equals("rtl");
        TextDirection direction = new TextDirection(rightToLeft);
        block.accept(direction);
        return direction.other && !direction.own
                ? Optional.of(rightToLeft ? "ltr" : "rtl")
                : Optional.empty();
    }

    @Override
    public void visit(Text text) {
        look(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        look(code.getLiteral());
    }

    private void look(String text) {
        for (int i = 0; i < text.length() && !own; i++) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> found(false);
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                        found(true);
                default -> {}
            }
        }
    }

    private void found(boolean rightToLeft) {
        if (rightToLeft == postIsRightToLeft) {
            own = true;
        } else {
            other = true;
        }
    }
}
