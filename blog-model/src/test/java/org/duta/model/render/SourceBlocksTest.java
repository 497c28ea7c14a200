package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceBlocksTest {

    @Test
    void everyParagraphIsABlockAndSoIsAHeading() {
        assertThat(SourceBlocks.of("# Judul\n\nSatu\ndua.\n\n\nTiga.\n"))
                .containsExactly("# Judul", "Satu\ndua.", "Tiga.");
    }

    @Test
    void aListATableACodeFenceAndAQuotationAreOneBlockEach() {
        String list = "- one\n\n  more of it\n- two\n  - deep";
        String table = "| a | b |\n|---|---|\n| 1 | 2 |";
        String fence = "```\nline\n\nline\n```";
        String quotation = "> said\n>\n> and said";
        assertThat(SourceBlocks.of(String.join("\n\n", list, table, fence, quotation, "The end.")))
                .containsExactly(list, table, fence, quotation, "The end.");
    }

    @Test
    void aFootnoteIsABlockWhereItWasTyped() {
        assertThat(SourceBlocks.of("Said.[^1]\n\n[^1]: Where.\n\n    And when.\n\nMore.\n"))
                .containsExactly("Said.[^1]", "[^1]: Where.\n\n    And when.", "More.");
    }

    @Test
    void theSpacesThatMakeCodeBelongToIt() {
        assertThat(SourceBlocks.of("A\n\n    code\n      more\n\nB"))
                .containsExactly("A", "    code\n      more", "B");
    }

    @Test
    void theAddressesOfLinksArePartsOfTheTextToo() {
        assertThat(SourceBlocks.of("See [it].\n\n[it]: https://example.org/\n"))
                .containsExactly("See [it].", "[it]: https://example.org/");
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(SourceBlocks.of(" \n\n")).isEmpty();
    }

    @Test
    void joinedAgainTheyAreTheSameBlocks() {
        String text = "# A\n\nB\n\n1. C\n2. D\n\n> E\n\n| f |\n|---|\n| g |\n\n[^1]: H[^1]";
        assertThat(SourceBlocks.of(String.join("\n\n", SourceBlocks.of(text))))
                .isEqualTo(SourceBlocks.of(text))
                .hasSize(6);
    }
}
