package org.duta.model.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.duta.model.media.Recording;
import org.duta.model.media.RecordingFormat;
import org.duta.model.media.document.ReadDocumentTask;
import org.duta.model.media.document.ResultFolder;
import org.duta.model.publication.paper.Paper.Fact;
import org.duta.model.publication.paper.Paper.Shown;
import org.duta.model.render.Pictures;
import org.duta.model.render.PostRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A post on paper says what the post says, to everybody. */
class PapersTest {

    private static final UUID PHOTO = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final UUID SPEECH = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static final String SOUND =
            "https://d.example/media/00000000-0000-4000-8000-000000000002/recording.mp3";

    private static final String TEXT =
            """
            Satu **tebal**, *miring*, `kode` dan [tautan](https://example.org/a?b=1&c=2).[^1]

            #### Judul

            - satu
            - dua

              1. tiga
              2. empat

            | Kota | Orang |
            |------|------:|
            | Tokyo | 12 |

            > Kutipan.

            ![Duta besar membuka pameran](/media/%1$s "Foto: Ayu")

            ![](/media/%1$s#decorative)

            [Pidato Menteri](/media/00000000-0000-4000-8000-000000000002)

            %2$s

            [^1]: Catatan kaki.
            """;

    @TempDir
    @SuppressWarnings("NullAway") // JUnit makes it.
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "id, Kedutaan membuka layanan baru",
        "ar, السفارة تفتح خدمات جديدة للمواطنين",
        "ru, Посольство открывает новую службу"
    })
    void a_pdf_is_accessible_by_the_standard(String language, String words) throws Exception {
        Path pdf = pdf(paper(language, words, "Belum disetujui")).resolve(PdfTask.PDF);

        assertThat(failures(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(words.split(" ")[1], "Tokyo", "Belum disetujui")
                    .contains("Pidato Menteri", SOUND);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(words);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
        }
    }

    @Test
    void there_is_no_pdf_of_signs_without_a_font() throws Exception {
        assertThat(pdf(paper("ja", "大使館が新しい領事サービスを開始しました".repeat(20), "")))
                .isDirectoryContaining("glob:**" + PdfTask.NO_FONT);
    }

    @Test
    void a_word_document_reads_as_the_text_it_was_made_of() throws Exception {
        Path read = Files.createDirectory(folder.resolve("read"));
        new ReadDocumentTask().run(word(paper("id", "Salam", "")), "docx", read);

        assertThat(new ResultFolder(read).refusal()).isNull();
        assertThat(new ResultFolder(read).read().text())
                .contains(
                        "**tebal**",
                        "*miring*",
                        "[tautan](https://example.org/a?b=1&c=2)",
                        "# Judul",
                        "- satu",
                        "1. tiga",
                        "| Kota | Orang |",
                        "[Pidato Menteri](" + SOUND + ")",
                        "[^1]: Catatan kaki.");
        assertThat(new ResultFolder(read).read().pictures()).isNotEmpty();
    }

    @Test
    void a_word_document_is_the_same_each_time_and_written_from_the_right() throws Exception {
        Paper paper = paper("ar", "السفارة", "لم يُعتمد");

        assertThat(word(paper)).hasSameBinaryContentAs(word(paper));
        try (ZipFile zip = new ZipFile(word(paper).toFile())) {
            assertThat(part(zip, "word/document.xml"))
                    .contains("<w:bidi/>", "<w:rtl/>", "w:bidi=\"ar\"", "<w:bidiVisual/>")
                    .contains("<w:tblHeader/>", "descr=\"Duta besar membuka pameran\"");
            assertThat(part(zip, "word/header1.xml")).contains("لم يُعتمد");
            assertThat(part(zip, "docProps/core.xml"))
                    .contains("<dc:title>السفارة</dc:title>", "<dc:language>ar</dc:language>");
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), "UTF-8");
    }

    private static Paper paper(String language, String words, String mark) {
        String text = TEXT.formatted(PHOTO, words);
        LanguageTag tag = LanguageTag.of(language);
        Picture picture =
                new Picture(PHOTO, List.of(new PictureSize(64, 48)), Set.of(PictureFormat.JPEG));
        Recording sound =
                new Recording(
                        SPEECH,
                        RecordingFormat.MP3,
                        1_234,
                        Duration.ofSeconds(61),
                        Optional.empty(),
                        List.of(),
                        List.of(tag));
        Pictures album =
                new Pictures() {
                    @Override
                    public Optional<Picture> find(UUID id) {
                        return Optional.of(picture);
                    }

                    @Override
                    public Optional<Recording> recording(UUID id) {
                        return id.equals(SPEECH) ? Optional.of(sound) : Optional.empty();
                    }
                };
        String html = new PostRenderer().render(text, "p-", tag, album).html();
        return new Paper(
                words,
                "Ringkas.",
                tag,
                mark,
                List.of("Diralat."),
                List.of(
                        new Fact("Edisi", "2", false),
                        new Fact("Alamat", "https://d.example/tokyo/x", true)),
                text,
                html,
                "Ayu Lestari",
                "https://d.example/tokyo/x",
                Instant.parse("2026-11-29T03:00:00Z"));
    }

    private Path pdf(Paper paper) throws IOException {
        Path page =
                Files.writeString(
                        folder.resolve("page.html"),
                        PaperHtml.withPictures(paper, PapersTest::photo));
        Path out = Files.createTempDirectory(folder, "out");
        new PdfTask().run(page, folder.resolve("none.ttf").toString(), out);
        return out;
    }

    private Path word(Paper paper) throws IOException {
        Path file = Files.createTempFile(folder, "word", ".docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WordFile.write(paper, PapersTest::photo, out);
        }
        return file;
    }

    private static Optional<Shown> photo(UUID id) {
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
            return Optional.of(new Shown(jpeg.toByteArray(), 64, 48));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> failures(Path pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(pdf.toFile(), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
