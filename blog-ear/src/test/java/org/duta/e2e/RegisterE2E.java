package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report on its way from an office's computer into the register of public documents. */
class RegisterE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String AUTHOR = "Seseorang di Kantor";

    private final Newsroom room = new Newsroom();

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @Test
    void a_document_is_read_found_by_its_own_words_and_followed_until_it_is_withdrawn()
            throws Exception {
        String word = NewDraft.word();
        byte[] brought = pdf("Anggaran kedutaan untuk " + word + " telah disetujui.");
        assertThat(new String(brought, StandardCharsets.ISO_8859_1)).contains("JavaScript");
        String post = room.draft(NewDraft.in("tokyo").language("id"));
        String id = bring(brought, "laporan.pdf", post);
        JsonObject document = ready(id).getJsonObject("document");
        String address = document.getString("address");
        assertThat(address).isEqualTo("/media/" + id + "/document.pdf");
        String title = "Laporan tahunan " + NewDraft.word();

        room.ayu.writes(post, "Lihat:\n\n[" + title + "](/media/" + id + ")\n");
        assertThat(checks(post)).contains("check-document-label");
        room.ayu.writes(
                post, "Lihat:\n\n[" + title + "](/media/" + id + " \"periodic id 2027-03-02\")\n");
        assertThat(checks(post)).doesNotContain("check-document");
        room.api.get(address).expect(404);
        room.bima.get(address).expect(404);
        assertThat(listed("q=" + word)).isEmpty();
        publish(post);

        byte[] served = room.api.get(address).expect(200).bytes();
        assertServed(address, served, document.getString("sha256"));
        assertInThePost(post, title, address, document.getString("sha256"));
        assertInTheRegister(post, title, word, address);
        assertFollowed(title, address, document.getString("sha256"));
        look(word, title);
        assertWithheld(id, post, word, title);

        room.gita.tries("withdraw", post, null, "Salah").expect(200);
        room.api.get(address).expect(404);
        assertThat(listed("q=" + word)).isEmpty();
        assertThat(room.api.get("/documents?q=" + word).expect(200).text()).doesNotContain(title);
        assertThat(room.api.get("/feeds/documents.json").expect(200).text()).doesNotContain(id);
    }

    /** Out of the register and out of sight until it is released; the post stays. */
    private void assertWithheld(String id, String post, String word, String title) {
        String address = "/media/" + id + "/document.pdf";
        MediaFiles.withhold(room.gita, id);
        room.api.get(address).expect(410, "gone");
        room.ayu.get(address).expect(410, "gone");
        assertThat(room.ayu.get(address + "?withheld").expect(200).header("Cache-Control"))
                .contains("no-store");
        assertThat(listed("q=" + word)).isEmpty();
        assertThat(room.api.get("/documents?q=" + word).expect(200).text()).doesNotContain(title);
        assertThat(room.api.get("/feeds/documents.json").expect(200).text()).doesNotContain(id);
        assertThat(room.api.get(room.page(post)).expect(200).text())
                .contains(title, "Dokumen ini ditahan.")
                .doesNotContain(id);
        assertThat(checks(post)).contains("check-file-withheld");
        MediaFiles.withholds(room.eko, id, "release", "Sudah diperiksa.").expect(200);
        room.api.get(address).expect(200);
        assertThat(listed("q=" + word)).isNotEmpty();
    }

    private void assertServed(String address, byte[] served, String hash) throws Exception {
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(served)))
                .isEqualTo(hash);
        assertThat(new String(served, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .doesNotContain("JavaScript", AUTHOR);
        Answer seen = room.api.head(address).expect(200);
        assertThat(seen.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(seen.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(seen.header("Cache-Control")).isEqualTo("public, max-age=3600");
        room.api.get(address, "If-None-Match", seen.tag()).expect(304);
        if (Files.isExecutable(Path.of("/usr/bin/exiftool"))) {
            assertThat(MediaFiles.exiftool(served, "pdf"))
                    .contains("Page Count", "Laporan dengan judul")
                    .doesNotContain("Author", "Creator", "Producer", "Create Date", "XMP");
        }
    }

    private void assertInThePost(String post, String title, String address, String hash) {
        Document page = Jsoup.parse(room.api.get(room.page(post)).expect(200).text());
        Element figure = page.expectFirst(".prose figure");
        assertThat(figure.expectFirst("a").attr("href")).isEqualTo(address);
        assertThat(figure.expectFirst("a").text()).isEqualTo(title);
        assertThat(figure.expectFirst("figcaption").text())
                .contains("Informasi berkala", "2 Maret 2027", "PDF", "1 halaman", hash);
        byte[] paper = room.api.get(room.page(post) + ".pdf").expect(200).bytes();
        assertThat(text(paper)).contains(title).contains(address);
    }

    private void assertInTheRegister(String post, String title, String word, String address) {
        for (String query :
                List.of(
                        "q=" + word,
                        "q=anggaran+" + word + "&class=periodic&language=id&mission=tokyo",
                        "q=" + encoded(title))) {
            List<JsonObject> found = listed(query);
            assertThat(found).as(query).hasSize(1);
            assertThat(found.get(0).getString("title")).isEqualTo(title);
            assertThat(found.get(0).getString("url")).endsWith(address);
            assertThat(found.get(0).getJsonObject("post").getString("id")).isEqualTo(post);
            assertThat(found.get(0).getString("date")).isEqualTo("2027-03-02");
            Document page = Jsoup.parse(room.api.get("/documents?" + query).expect(200).text());
            assertThat(page.select(".register-entry h2 a").eachAttr("href"))
                    .as(query)
                    .containsExactly(address);
        }
        for (String query : List.of("class=immediate", "language=ar", "mission=paris")) {
            assertThat(listed("q=" + word + "&" + query)).as(query).isEmpty();
        }
        room.api.get("/api/v1/documents?class=secret").expect(400);
        room.api.get("/api/v1/documents?x=1").expect(400);
        room.api.get("/api/v1/documents?cursor=x").expect(400);
        room.api.get("/documents?class=secret").expect(400);
        assertThat(room.api.get("/documents").expect(200).text()).contains(title);
    }

    private void assertFollowed(String title, String address, String hash) {
        for (String format : List.of("rss", "atom", "json")) {
            String path = "/feeds/documents." + format;
            Answer feed = room.api.get(path).expect(200);
            assertThat(feed.text()).contains(title, address, hash);
            String self = base() + path;
            assertThat(FeedRules.findings(format, feed.bytes(), self))
                    .as(format)
                    .allMatch(finding -> finding.startsWith("UnknownNamespace: "));
            room.api.get(path, "If-None-Match", feed.tag()).expect(304);
            room.api.get(path + "?x=1").expect(400);
        }
        room.api.get("/feeds/documents.xml").expect(404);
        assertEnclosed(address);
    }

    /** Programs that keep files get it with its type and its bytes. */
    private void assertEnclosed(String address) {
        String url = base() + address;
        String bytes = Integer.toString(room.api.get(address).expect(200).bytes().length);
        Element rss =
                xml("rss").select("item > enclosure[url=" + url + "]").stream()
                        .findFirst()
                        .orElseThrow();
        assertThat(rss.attr("type")).isEqualTo("application/pdf");
        assertThat(rss.attr("length")).isEqualTo(bytes);
        Element atom =
                xml("atom").select("entry > link[rel=enclosure][href=" + url + "]").stream()
                        .findFirst()
                        .orElseThrow();
        assertThat(atom.attr("type")).isEqualTo("application/pdf");
        assertThat(atom.attr("length")).isEqualTo(bytes);
        assertThat(
                        room.api.get("/feeds/documents.json").items().stream()
                                .filter(item -> item.containsKey("attachments"))
                                .map(item -> item.getJsonArray("attachments").getJsonObject(0))
                                .filter(file -> file.getString("url").equals(url)))
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.getString("mime_type")).isEqualTo("application/pdf");
                            assertThat(file.getInt("size_in_bytes"))
                                    .isEqualTo(Integer.parseInt(bytes));
                            assertThat(file).doesNotContainKey("duration_in_seconds");
                        });
    }

    private Document xml(String format) {
        String feed = room.api.get("/feeds/documents." + format).expect(200).text();
        return Jsoup.parse(feed, "", Parser.xmlParser());
    }

    /** As absolute addresses begin. */
    private String base() {
        JsonObject feed = room.api.get("/feeds/documents.json").expect(200).json();
        return feed.getString("feed_url").replace("/feeds/documents.json", "");
    }

    private void look(String word, String title) {
        for (String language : List.of("id", "en", "ar")) {
            for (int width : new int[] {390, 1280}) {
                try (ReaderBrowser reader = new ReaderBrowser(width, language)) {
                    for (String path : List.of("/documents", "/documents?q=" + word)) {
                        reader.open(room.api.address() + path);
                        assertThat(
                                        reader.script(
                                                "return document.querySelector('main').textContent"))
                                .asString()
                                .contains(title);
                        assertThat(reader.hindrances()).isEmpty();
                        assertThat(reader.overflow()).isNotPositive();
                    }
                    reader.picture(picture("register-" + language + "-" + width));
                    assertThat(reader.complaints()).isEmpty();
                }
            }
        }
    }

    @Test
    void the_demo_has_one_to_look_at() throws Exception {
        List<JsonObject> found = listed("q=kartu+penduduk+centang&class=anytime&mission=tokyo");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getString("title")).startsWith("Daftar periksa berkas paspor");
        byte[] served = room.api.get(path(found.get(0).getString("url"))).expect(200).bytes();
        assertThat(text(served)).contains("Kartu penduduk Jepang");
        if (Files.isExecutable(Path.of("/usr/bin/exiftool"))) {
            assertThat(MediaFiles.exiftool(served, "pdf"))
                    .containsPattern("Tagged PDF +: Yes")
                    .doesNotContain("Author", "Producer");
        }
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    @Test
    void an_embargo_keeps_its_documents_and_no_other_post_makes_them_public() {
        String word = NewDraft.word();
        String post = room.draft(NewDraft.in("tokyo"));
        String id = bring(pdf("Rahasia sampai besok: " + word + "."), "rahasia.pdf", post);
        String address = ready(id).getJsonObject("document").getString("address");
        room.ayu.writes(post, "[Rahasia](/media/" + id + " \"periodic id 2027-03-02\")\n");
        room.eko.get(address).expect(200);
        room.ayu
                .embargoes(post, SignedIn.inWholeSeconds(Duration.ofDays(1)), List.of("ayu"))
                .expect(200);
        for (SignedIn person : List.of(room.eko, room.fajar, room.gita)) {
            person.get(address).expect(404);
        }
        String other =
                room.draft(
                        NewDraft.in("tokyo")
                                .saying(
                                        "[Curian](/media/"
                                                + id
                                                + " \"periodic id 2027-03-02\")\n"));
        publish(other);
        assertThat(room.published(other).getString("html")).isEqualTo("<p>Curian</p>\n");
        room.api.get(address).expect(404);
        assertThat(listed("q=" + word)).isEmpty();
    }

    @Test
    void what_cannot_be_published_is_refused_in_plain_words() {
        assertThat(refusal(locked())).contains("password");
        assertThat(refusal(pdf(""))).contains("recognise its text");
        byte[] whole = pdf("Terpotong di tengah.");
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("damaged");
    }

    private String refusal(byte[] brought) {
        JsonObject about = MediaFiles.settled(room.ayu, bring(brought, "a.pdf", ""));
        assertThat(about.getString("state")).isEqualTo("REFUSED");
        return about.getString("refusal");
    }

    @Test
    void people_bring_it_and_are_asked_for_what_the_register_says() throws IOException {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromium-driver aren't installed");
        String word = NewDraft.word();
        String file = Files.write(folder.resolve(word + ".pdf"), pdf("Isi " + word)).toString();
        String post = room.draft(NewDraft.in("tokyo").language("id"));
        try (DeskBrowser ayu = DeskBrowser.signedInAs(DutaServer.shared(), "ayu")) {
            ayu.open("/desk/posts?language=en");
            ayu.openText(post);
            ayu.choose(".coedit-text input[type=file]", file);
            ayu.await(".coedit-picture select");
            ayu.click(".coedit-picture [type=submit]");
            ayu.awaitText(".coedit-picture .field-error", "title");
            looks(ayu, "document-placing");
            ayu.type(".coedit-picture textarea", "Laporan");
            ayu.script(
                    "document.querySelector('.coedit-picture input[type=date]').value = '2027-03-02'");
            ayu.click(".coedit-picture [type=submit]");
            Pause.until(
                    PATIENCE,
                    () ->
                            room.ayu
                                    .sees(post)
                                    .getString("text")
                                    .contains("\"periodic id 2027-03-02\")"),
                    () -> room.ayu.sees(post).getString("text"));
            ayu.await("#preview figure figcaption code");

            ayu.open("/desk/media?find=" + word);
            looks(ayu, "document-library");
            ayu.click(".media-item a");
            ayu.await(".media-hash");
            assertThat(ayu.hindrances()).isEmpty();
            looks(ayu, "document-one");
            ayu.open("/desk/posts?language=en");
            ayu.assertQuietConsole();
        }
    }

    private static void looks(DeskBrowser browser, String name) {
        for (int width : new int[] {390, 1280}) {
            browser.widen(width);
            assertThat(browser.overflow()).as("%s at %d", name, width).isNotPositive();
            browser.picture(picture(name + "-" + width));
        }
    }

    private static Path picture(String name) {
        return Path.of("target", "pictures", name + ".png");
    }

    private List<JsonObject> listed(String query) {
        return room.api.get("/api/v1/documents?" + query).expect(200).items();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String checks(String post) {
        return room.ayu.get("/api/desk/v1/posts/" + post + "/checks").expect(200).text();
    }

    private void publish(String post) {
        room.ayu.makes("submit", post);
        room.gita.makes("approve", post);
        room.gita.publishes(post, null);
    }

    private String bring(byte[] file, String name, String post) {
        return MediaFiles.receivedInPieces(room.ayu, file, name, post);
    }

    private JsonObject ready(String id) {
        return MediaFiles.ready(room.ayu, id);
    }

    private static byte[] pdf(String line) {
        return pdf(line, document -> {});
    }

    private static byte[] locked() {
        return pdf(
                "Terkunci untuk sementara.",
                document ->
                        document.protect(
                                new StandardProtectionPolicy(
                                        "pemilik", "sandi", new AccessPermission())));
    }

    private interface Change {
        void make(PDDocument document) throws IOException;
    }

    /** One page with a line, a script, and who wrote it. */
    private static byte[] pdf(String line, Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(line);
                content.endText();
            }
            document.getDocumentInformation().setAuthor(AUTHOR);
            document.getDocumentInformation().setTitle("Laporan dengan judul");
            document.getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert('" + AUTHOR + "')"));
            change.make(document);
            document.save(
                    bytes, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
