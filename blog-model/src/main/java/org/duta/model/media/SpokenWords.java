package org.duta.model.media;

import java.io.Serializable;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.caption.WebVtt;

/**
 * What is said in a recording, in one language.
 *
 * @param text WebVTT, or plain text
 */
public record SpokenWords(Kind kind, LanguageTag language, String text) implements Serializable {

    /** How it is given. */
    public enum Kind {
        /** To be shown while it plays: WebVTT. */
        CAPTIONS,
        /** To be read instead: paragraphs of plain text with empty lines between them. */
        TRANSCRIPT
    }

    /**
     * Captions as somebody brings them.
     *
     * @throws Invalid with everything that is wrong with them
     */
    public static SpokenWords captions(LanguageTag language, String file) {
        return new SpokenWords(Kind.CAPTIONS, language, WebVtt.parse(file).text());
    }

    /**
     * A transcript as somebody writes it.
     *
     * @throws Invalid if there is nothing in it, or it is too long
     */
    public static SpokenWords transcript(LanguageTag language, String text) {
        String plain = text.replace("\r\n", "\n").strip();
        if (plain.isEmpty()) {
            throw new Invalid(Problem.INVALID, Reason.of("transcript-empty"));
        }
        if (plain.length() > WebVtt.LONGEST || plain.indexOf('\0') >= 0) {
            throw new Invalid(Problem.INVALID, Reason.of("transcript-too-long", WebVtt.LONGEST));
        }
        return new SpokenWords(Kind.TRANSCRIPT, language, plain);
    }

    /** What stands for exactly these words: the SHA-256 of their UTF-8 bytes, in hex. */
    public String sha256() {
        return CanonicalJson.sha256(text);
    }

    /** What is read of it. */
    public String transcript() {
        return kind == Kind.CAPTIONS ? WebVtt.parse(text).transcript() : text;
    }
}
