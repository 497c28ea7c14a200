package org.duta.model.coedit;

/** Is told of each stretch that a change set changes. */
@FunctionalInterface
public interface ChangeVisitor {

    /**
     * @param fromA where it started in the text before
     * @param toA where it ended there, exclusive
     * @param fromB where it starts in the text after
     * @param toB where it ends there, exclusive
     * @param inserted what stands there now
     */
    void changed(int fromA, int toA, int fromB, int toB, String inserted);
}
