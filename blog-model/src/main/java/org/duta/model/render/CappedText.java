package org.duta.model.render;

/** Collects text and gives up early, before a small source has filled the memory. */
final class CappedText implements Appendable {

    private final StringBuilder text = new StringBuilder();
    private final int longest;

    /**
     * @param longest in UTF-16 units
     */
    CappedText(int longest) {
        this.longest = longest;
    }

    /**
     * @throws TextTooLong as soon as the text would be longer than allowed
     */
    @Override
    public CappedText append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public CappedText append(CharSequence more, int start, int end) {
        if (end - start > longest - text.length()) {
            throw new TextTooLong();
        }
        text.append(more, start, end);
        return this;
    }

    @Override
    public CappedText append(char more) {
        return append(String.valueOf(more));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
