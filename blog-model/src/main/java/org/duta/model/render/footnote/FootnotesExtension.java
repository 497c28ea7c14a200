package org.duta.model.render.footnote;

import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** Teaches the parser footnotes; {@link FootnoteSection#gather} then puts them in order. */
public final class FootnotesExtension implements ParserExtension {

    private FootnotesExtension() {}

    public static FootnotesExtension create() {
        return new FootnotesExtension();
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FootnoteBlockParser.Factory());
        parser.linkProcessor(new FootnoteLinkProcessor());
    }
}
