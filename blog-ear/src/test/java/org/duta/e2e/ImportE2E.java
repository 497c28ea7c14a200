package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.duta.model.media.document.DocumentFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Word file becomes a draft, once its author has seen what it becomes. */
class ImportE2E {

    private final Newsroom room = new Newsroom();

    @Test
    void aWordFileBecomesADraftWithItsChangesInTheMarginAndOneWithMacrosSaysWhyNot(
            @TempDir Path folder) throws IOException {
        assumeTrue(DeskBrowser.isInstalled());
        Path macros =
                Files.write(
                        folder.resolve("surat.docx"),
                        DocumentFiles.docx(
                                DocumentFiles.p(DocumentFiles.r("x")),
                                Map.of("word/vbaProject.bin", new byte[9])));
        Path word = Files.write(folder.resolve("naskah.docx"), DocumentFiles.speech());
        try (DeskBrowser ayu = DeskBrowser.signedInAs(DutaServer.shared(), "ayu")) {
            ayu.open("/desk/import");
            ayu.choose("#file", sixtyMegabytes(folder).toString());
            ayu.click("#read");
            assertThat(ayu.script("return document.getElementById('file').validationMessage"))
                    .asString()
                    .contains("50 MB");
            assertThat(ayu.path()).isEqualTo("/desk/import");

            ayu.choose("#file", macros.toString());
            ayu.click("#read");
            ayu.await(".notice-error");
            assertThat(ayu.text("main")).contains("makro");

            ayu.choose("#file", word.toString());
            ayu.click("#read");
            ayu.await("#result");
            ayu.picture(Path.of("target/pictures/import.png"));
            assertThat(ayu.hindrances()).isEmpty();
            assertThat(ayu.text("#result")).contains("Hari pertama").contains("Menteri di Roma");
            assertThat(ayu.text("#original")).contains("[-lama-]").contains("[+baru+]");
            assertThat(ayu.text("#remarks")).contains("Budi").contains("Benarkah?");
            ayu.click("#accept");
            ayu.awaitPath("/desk/edit?id=");
            String id = ayu.path().replaceFirst(".*id=", "");

            String text = room.ayu.sees(id).getString("text");
            assertThat(text)
                    .contains("# Hari pertama")
                    .contains("Delegasi lama tiba.")
                    .contains("| Kota | Hari |")
                    .containsPattern("!\\[Menteri di Roma\\]\\(/media/[0-9a-f-]{36}\\)");
            assertThat(room.ayu.sees(id).getString("title")).isEqualTo("Kunjungan ke Roma");
            assertThat(
                            Sql.number(
                                    "select count(*) from margin_comment m join edition e on e.id = m.edition_id where e.post_id = '"
                                            + id
                                            + "'"))
                    .isEqualTo(2);
        }
    }

    /** More than is taken, and more than a request may have. */
    private static Path sixtyMegabytes(Path folder) throws IOException {
        Path large = folder.resolve("besar.docx");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(64L << 20);
        }
        return large;
    }
}
