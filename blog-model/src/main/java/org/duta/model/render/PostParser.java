package org.duta.model.render;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.duta.model.render.footnote.FootnotesExtension;

/**
 * Reads one text into a tree whose depth is bounded: at most {@link #DEEPEST} blocks and as many
 * inline nodes within each other, so that every walk over it may recurse.
 */
final class PostParser {

    static final int DEEPEST = 100;

    /**
     * Most emphasis and bracket marks in one paragraph, heading or cell. The time that marks take
     * grows with their square: 64,000 need over a second, 2,000 a few milliseconds, and a page of
     * dense footnotes has some hundred.
     */
    static final int MOST_MARKS = 2000;

    /** Most cells in a table; two bytes of source can make a thousand. Beyond it parsing fails. */
    static final int MOST_CELLS = 200_000;

    private boolean understoodAll = true;

    Node parse(String source) {
        return parse(source, IncludeSourceSpans.NONE);
    }

    /** The same, with where in the source its parts stand. */
    Node parse(String source, IncludeSourceSpans spans) {
        return Parser.builder()
                .includeSourceSpans(spans)
                .extensions(
                        List.of(
                                FootnotesExtension.create(),
                                TablesExtension.builder().maxCells(MOST_CELLS).build(),
                                StrikethroughExtension.create(),
                                AutolinkExtension.create()))
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .inlineParserFactory(this::boundedInlines)
                .build()
                .parse(source);
    }

    /** False if a paragraph had so many marks that they were left as typed. */
    boolean understoodAll() {
        return understoodAll;
    }

    private InlineParser boundedInlines(InlineParserContext context) {
        InlineParser inlines = new InlineParserImpl(context);
        return (lines, block) -> {
            if (marksIn(lines) <= MOST_MARKS) {
                inlines.parse(lines, block);
            } else {
                understoodAll = false;
                appendAsTyped(lines, block);
            }
        };
    }

    private static void appendAsTyped(SourceLines lines, Node block) {
        for (SourceLine line : lines.getLines()) {
            if (block.getFirstChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            block.appendChild(new Text(line.getContent().toString()));
        }
    }

    private static int marksIn(SourceLines lines) {
        int marks = 0;
        for (SourceLine line : lines.getLines()) {
            marks += marksIn(line.getContent());
        }
        return marks;
    }

    private static int marksIn(CharSequence line) {
        int marks = 0;
        char previous = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean emphasis = c == '*' || c == '_' || c == '~';
            if (c == '[' || emphasis && c != previous) {
                marks++;
            }
            previous = c;
        }
        return marks;
    }
}
