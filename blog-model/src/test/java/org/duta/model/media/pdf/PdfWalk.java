package org.duta.model.media.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks at every object of a PDF that was written, reached or not. */
final class PdfWalk {

    private static final Set<String> NEVER =
            Set.of(
                    "JS JavaScript AA OpenAction AcroForm XFA Names EmbeddedFiles EF AF FS FFilter Metadata PieceInfo RichMedia RichMediaContent Collection Ref OPI Next Author Creator Company"
                            .split(" "));
    private static final Set<String> NEVER_DONE =
            Set.of(
                    "JavaScript Launch GoToR GoToE SubmitForm ImportData Rendition Movie Sound"
                            .split(" "));

    /** Where links may lead. */
    private static final Pattern ANSWERING =
            Pattern.compile("(?:https?|mailto):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PdfWalk() {}

    /** Nothing in it acts, and nothing that was hidden is left. */
    static void requireHarmless(String name, Path file) throws IOException {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .as(name)
                .doesNotContain(HostilePdfs.PAYLOAD);
        walk(
                name,
                file,
                each -> {
                    requireNothingHidden(name, each);
                    requireNothingActs(name, each);
                });
    }

    /** Nothing in it acts, whatever words stand in it. */
    static void requireNothingActs(String name, Path file) throws IOException {
        walk(name, file, each -> requireNothingActs(name, each));
    }

    private interface Look {
        void at(COSBase each) throws IOException;
    }

    private static void walk(String name, Path file, Look look) throws IOException {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .as(name)
                .startsWith("%PDF-")
                .endsWith("%%EOF\n");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Deque<COSBase> next = new ArrayDeque<>();
            next.push(document.getDocument().getTrailer());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                next.push(document.getDocument().getObjectFromPool(key));
            }
            Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            while (!next.isEmpty()) {
                COSBase each = next.pop();
                if (seen.add(each)) {
                    look.at(each);
                    follow(each, next);
                }
            }
        }
    }

    private static void follow(COSBase each, Deque<COSBase> next) {
        if (each instanceof COSObject object && object.getObject() != null) {
            next.push(object.getObject());
        } else if (each instanceof COSArray array) {
            array.forEach(
                    value -> {
                        if (value != null) {
                            next.push(value);
                        }
                    });
        } else if (each instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(next::push);
        }
    }

    private static void requireNothingHidden(String name, COSBase each) throws IOException {
        if (each instanceof COSString text) {
            assertThat(text.getString())
                    .as(name)
                    .doesNotContain(HostilePdfs.PAYLOAD, "file:", "javascript:", "127.0.0.1");
        } else if (each instanceof COSStream stream) {
            try (InputStream in = stream.createRawInputStream()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .as(name)
                        .doesNotContain(HostilePdfs.PAYLOAD);
            }
        }
    }

    private static void requireNothingActs(String name, COSBase each) {
        if (each instanceof COSDictionary dictionary) {
            assertThat(dictionary.keySet())
                    .as(name)
                    .extracting(COSName::getName)
                    .doesNotContainAnyElementsOf(NEVER);
            assertThat(NEVER_DONE).as(name).doesNotContain("" + dictionary.getNameAsString("S"));
            assertThat(dictionary.getNameAsString("Subtype"))
                    .as(name)
                    .isNotIn("PS", "RichMedia", "FileAttachment", "Widget", "Text");
            if ("URI".equals(dictionary.getNameAsString("S"))) {
                assertThat(dictionary.getString("URI")).as(name).matches(ANSWERING);
            }
        }
        if (each instanceof COSStream stream) {
            assertThat(stream.containsKey("F")).as(name).isFalse();
        }
    }
}
