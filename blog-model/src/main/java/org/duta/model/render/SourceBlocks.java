package org.duta.model.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;

/** The source of a text, a block at a time: a list, a table or a footnote is one. */
public final class SourceBlocks {

    private static final System.Logger LOG = System.getLogger(SourceBlocks.class.getName());

    private SourceBlocks() {}

    /** The blocks as they were typed, in their order, without the empty lines between them. */
    public static List<String> of(String commonMark) {
        try {
            return blocks(commonMark);
        } catch (RuntimeException e) {
            // As in PostRenderer: whatever one text does to the libraries, its page must be shown.
            LOG.log(System.Logger.Level.WARNING, "A text is cut at its empty lines", e);
            return commonMark.isBlank()
                    ? List.of()
                    : List.of(commonMark.strip().split("\\n[ \\t]*\\n\\s*"));
        }
    }

    private static List<String> blocks(String source) {
        List<SourceSpan> stretches = new ArrayList<>();
        Node document = new PostParser().parse(source, IncludeSourceSpans.BLOCKS);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            List<SourceSpan> lines = block.getSourceSpans();
            if (!lines.isEmpty()) {
                int start = lines.get(0).getInputIndex();
                SourceSpan last = lines.get(lines.size() - 1);
                int end = last.getInputIndex() + last.getLength();
                stretches.add(SourceSpan.of(0, 0, start, end - start));
            }
        }
        stretches.sort(Comparator.comparingInt(SourceSpan::getInputIndex));
        return stretches.stream()
                .map(stretch -> cut(source, stretch))
                .filter(block -> !block.isBlank())
                .toList();
    }

    /** From the start of the first line: the spaces before a block may be what it is made by. */
    private static String cut(String source, SourceSpan stretch) {
        int start = source.lastIndexOf('\n', stretch.getInputIndex() - 1) + 1;
        int end = stretch.getInputIndex() + stretch.getLength();
        return source.substring(start, end).stripTrailing();
    }
}
