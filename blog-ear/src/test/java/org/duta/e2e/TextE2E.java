package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text comes back as it was sent, from the first draft to the reader. */
class TextE2E {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Newsroom room = new Newsroom();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no final newline",
                "  leading and trailing  ",
                "\n\n\nblank lines before and after\n\n\n",
                "tabs\tand  \u00a0 spaces \u2003\u3000 of all kinds\n",
                "line separator \u2028 and paragraph separator \u2029 and next line \u0085.",
                "form feed \f, escape \u001b, bell \u0007, vertical tab \u000b, delete \u007f",
                "astral \ud83d\ude00 \ud840\udc00 \ud835\udd38, flags \ud83c\uddee\ud83c\udde9",
                "family \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67, e\u0301 and \u00e9",
                "\u200fمرحبا\u200e \u202bעברית\u202c \u2067x\u2069",
                "\ufeffa byte order mark, \ufffe and \uffff and \ufffd",
                "<script>alert('x')</script> & \"quotes\" \\ back\\slashes \\u0041 %00 ${x} #{y}"
            })
    void aTextComesBackExactlyAsItWasSent(String text) {
        String id = room.draft(NewDraft.in("tokyo").saying(text));
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo(text);
        room.ayu.writes(id, "Another text.");
        room.ayu.writes(id, text);
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo(text);
        room.ayu.makes("submit", id);
        assertThat(room.ayu.revision(id, 1).getString("text")).isEqualTo(text);
        room.gita.makes("approve", id);
        room.gita.publishes(id, null);
        assertThat(room.published(id).getString("text")).isEqualTo(text);
        assertThat(ContentHash.of(room.published(id)))
                .isEqualTo(room.published(id).getString("contentHash"));
    }

    @Test
    void everyKindOfLineEndBecomesANewline() {
        String id = room.draft(NewDraft.in("tokyo").saying("a\r\nb\rc\nd\r\r\n\n\r"));
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("a\nb\nc\nd\n\n\n\n");
        room.ayu.writes(id, "a\r\nb\rc\n\r");
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("a\nb\nc\n\n");
    }

    @Test
    void aTextMayHaveOneMebibyteOfUtf8AndNoByteMore() {
        String id = room.draft(NewDraft.in("tokyo"));
        String fits = "语".repeat(MEBIBYTE / 3) + "x".repeat(MEBIBYTE % 3);
        assertThat(Api.bytes(fits)).hasSize(MEBIBYTE);
        room.ayu.writes(id, fits);
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo(fits);
        room.ayu.tryToWrite(id, fits + "x", "If-Match", "*").expect(413, "too-large");
        room.ayu
                .tryToBegin(NewDraft.in("tokyo").saying(fits + "x").json())
                .expect(413, "too-large");
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo(fits);
        room.ayu.makes("discard", id);
    }

    @Test
    void aTitleAndASummaryAreOneLineEach() {
        String id =
                room.draft(NewDraft.in("tokyo").titled("  Two\r\nlines\t ").summary("a\n\u2028b "));
        assertThat(room.ayu.sees(id).getString("title")).isEqualTo("Two lines");
        assertThat(room.ayu.sees(id).getString("summary")).isEqualTo("a  b");
    }
}
