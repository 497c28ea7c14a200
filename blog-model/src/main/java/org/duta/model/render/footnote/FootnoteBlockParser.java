package org.duta.model.render.footnote;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads a definition, {@code [^name]:} and whatever follows it; further lines and blocks belong to
 * it if they are indented by four columns.
 */
final class FootnoteBlockParser extends AbstractBlockParser {

    /** Longest name of a footnote, in UTF-16 units. */
    static final int LONGEST_LABEL = 200;

    private static final int INDENT = 4;

    private final FootnoteDefinition definition;

    private FootnoteBlockParser(String label) {
        definition = new FootnoteDefinition(label);
    }

    @Override
    public Block getBlock() {
        return definition;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        DefinitionMap<FootnoteDefinition> map = new DefinitionMap<>(FootnoteDefinition.class);
        map.putIfAbsent(definition.label(), definition);
        return List.of(map);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT
                ? BlockContinue.atColumn(state.getColumn() + INDENT)
                : BlockContinue.none();
    }

    /** Sees where a definition begins. */
    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT || !opensLabel(line, start)) {
                return BlockStart.none();
            }
            int end = endOfLabel(line, start + 2);
            if (end < 0 || end + 1 >= line.length() || line.charAt(end + 1) != ':') {
                return BlockStart.none();
            }
            String label = line.subSequence(start + 2, end).toString();
            return BlockStart.of(new FootnoteBlockParser(label)).atIndex(end + 2);
        }

        private static boolean opensLabel(CharSequence line, int start) {
            return start + 1 < line.length()
                    && line.charAt(start) == '['
                    && line.charAt(start + 1) == '^';
        }

        /** The place of the closing bracket, or -1 if this is no label. */
        private static int endOfLabel(CharSequence line, int start) {
            int last = Math.min(line.length(), start + LONGEST_LABEL + 1);
            for (int i = start; i < last; i++) {
                char c = line.charAt(i);
                if (c == ']') {
                    return i > start ? i : -1;
                }
                if (c == '[' || Character.isWhitespace(c)) {
                    return -1;
                }
            }
            return -1;
        }
    }
}
