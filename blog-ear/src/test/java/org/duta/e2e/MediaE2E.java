package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures on their way from a phone into a post, and who gets to see them. */
class MediaE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String MEDIA = MediaFiles.MEDIA;
    private static final String FORM = "multipart/form-data; boundary=garis";

    private final Newsroom room = new Newsroom();

    @Test
    void a_picture_of_a_draft_is_public_once_a_live_post_shows_it_and_no_longer() {
        String post = room.draft(NewDraft.in("tokyo"));
        String id = MediaFiles.bring(room.ayu, Photo.jpeg(900, 600), "?post=" + post);
        String address = "/media/" + id + "/640.jpg";

        room.api.get(address).expect(404);
        room.ayu.get(address).expect(200);
        room.bima.get(address).expect(404);

        room.ayu.writes(post, "Lihat:\n\n![Dua menteri](/media/" + id + " \"Foto: KBRI\")\n");
        assertThat(MediaFiles.uses(room.ayu, id)).containsExactly(post + " DRAFT");
        assertThat(room.ayu.get(MEDIA + "?use=draft&post=" + post).expect(200).text()).contains(id);
        publish(post);
        assertThat(MediaFiles.uses(room.ayu, id)).containsExactly(post + " LIVE");
        room.bima.get(MEDIA + "/" + id + "/uses").expect(404);
        room.ayu.get(MEDIA + "?use=often").expect(400, "bad-parameter");
        room.ayu.get(MEDIA + "?kind=drawing").expect(400, "bad-parameter");
        assertThat(room.ayu.get(MEDIA + "?kind=picture&limit=200").text()).contains(id);
        assertThat(room.ayu.get(MEDIA + "?kind=sound&limit=200").expect(200).text())
                .doesNotContain(id);
        Answer seen = room.api.get(address).expect(200);
        assertThat(seen.header("Cache-Control")).isEqualTo("public, max-age=3600");
        room.api.get(address, "If-None-Match", seen.tag()).expect(304);

        Document page = Jsoup.parse(html(post));
        Element img = page.expectFirst("figure img");
        assertThat(img.attr("alt")).isEqualTo("Dua menteri");
        assertThat(img.attr("width")).isEqualTo("900");
        assertThat(img.attr("height")).isEqualTo("600");
        assertThat(img.attr("loading")).isEqualTo("lazy");
        assertThat(page.expectFirst("figure figcaption").text()).isEqualTo("Foto: KBRI");
        for (String source : sources(page)) {
            room.api.get(source).expect(200);
        }

        assertLeads(post, id);

        room.gita.tries("withdraw", post, null, "Salah").expect(200);
        room.api.get(address).expect(404);
        room.api.get("/media/" + id + "/card.jpg").expect(404);
    }

    /** It stands for the post wherever programs ask for a picture; the hash is the text's alone. */
    private void assertLeads(String post, String id) {
        JsonObject published = room.published(post);
        String url = published.getJsonObject("image").getString("url");
        assertThat(url).startsWith("http").endsWith("/media/" + id + "/900.jpg");
        assertThat(published.getJsonObject("image").getString("alt")).isEqualTo("Dua menteri");
        assertThat(ContentHash.of(published)).isEqualTo(published.getString("contentHash"));
        Document page = Jsoup.parse(room.api.get(room.page(post)).expect(200).text());
        assertThat(page.expectFirst("meta[property=og:image]").attr("content"))
                .endsWith("/media/" + id + "/card.jpg");
        assertThat(page.expectFirst("meta[property=og:image:height]").attr("content"))
                .isEqualTo("473");
        assertCard(id);
        for (String feed : List.of("rss", "atom", "json")) {
            assertThat(room.api.get("/feeds/mission/tokyo." + feed).expect(200).text())
                    .contains(url);
        }
    }

    private void assertCard(String id) {
        String card = "/media/" + id + "/card.jpg";
        Pause.until(
                PATIENCE,
                () -> height(room.api.get(card).expect(200).bytes()) == 473,
                () -> "no card of " + id);
    }

    private static int height(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture)).getHeight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_embargo_keeps_its_pictures_as_it_keeps_its_text() {
        String post = room.draft(NewDraft.in("tokyo"));
        String id = MediaFiles.bring(room.ayu, Photo.jpeg(400, 300), "?post=" + post);
        room.eko.get(MEDIA + "/" + id).expect(200);
        room.ayu
                .embargoes(post, SignedIn.inWholeSeconds(Duration.ofDays(1)), List.of("ayu"))
                .expect(200);
        for (SignedIn person : List.of(room.eko, room.fajar, room.gita)) {
            person.get(MEDIA + "/" + id).expect(404);
            person.get("/media/" + id + "/320.jpg").expect(404);
            person.get("/media/" + id).expect(404);
        }
        room.ayu.get("/media/" + id + "/320.jpg").expect(200);
    }

    @Test
    void no_other_post_can_make_a_picture_public() {
        String secret = room.draft(NewDraft.in("tokyo"));
        String id = MediaFiles.bring(room.ayu, Photo.jpeg(400, 300), "?post=" + secret);
        String other = room.draft(NewDraft.in("tokyo"));
        room.ayu.writes(other, "![Curian](/media/" + id + ")\n");
        assertThat(room.ayu.get("/api/desk/v1/posts/" + other + "/checks").expect(200).text())
                .contains("check-picture-nowhere");
        publish(other);
        assertThat(html(other)).contains("Curian").doesNotContain("/media/");
        room.api.get("/media/" + id + "/320.jpg").expect(404);
        room.bima
                .send("POST", MEDIA + "?post=" + secret, Photo.jpeg(20, 20))
                .expect(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"1, 900, 600", "6, 600, 900"})
    void nothing_of_the_camera_is_left_and_the_picture_stands_upright(
            int orientation, int width, int height) throws IOException, InterruptedException {
        byte[] photo = Photo.fromPhone(900, 600, orientation);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(Photo.CAMERA);
        JsonObject about = room.ayu.get(MEDIA + "/" + MediaFiles.bring(room.ayu, photo, "")).json();
        assertThat(about.getInt("width")).isEqualTo(width);
        assertThat(about.getInt("height")).isEqualTo(height);
        for (int each : new int[] {320, Math.min(640, width), width}) {
            byte[] made = rendition(about, each + ".jpg");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(made));
            assertThat(image.getWidth()).isEqualTo(each);
            assertThat((double) image.getHeight() / image.getWidth())
                    .isBetween(0.99 * height / width, 1.01 * height / width);
            assertPlain(made, "jpg");
        }
        if (Files.isExecutable(Path.of("/usr/bin/vipsthumbnail"))) {
            assertPlain(rendition(about, "320.webp"), "webp");
        }
    }

    /**
     * As iPhones write it: tiles of HEVC that make one picture (HEIF 9.3), in the colours of their
     * screens, turned both by the container and by EXIF, which must count once. As the sensor saw
     * it there is a white corner at the upper left, red beside it and blue on the right.
     */
    @Test
    void a_photo_of_an_iphone_is_taken_as_it_is() throws IOException, InterruptedException {
        byte[] photo = Photo.heic();
        assertThat(MediaFiles.exiftool(photo, "heic"))
                .contains("Rotate 90 CW", "GPS Latitude", Photo.CAMERA, "[ICC");
        String id = MediaFiles.received(room.ayu, photo, "?name=IMG_0042.HEIC");
        JsonObject about = MediaFiles.settled(room.ayu, id);
        if (about.getString("state").equals("REFUSED")) {
            assertThat(about.getString("refusal")).contains("libheif", "JPEG");
            abort("libvips reads no HEIC here");
        }
        assertThat(about.getString("type")).isEqualTo("image/heic");
        assertThat(about.getInt("width")).isEqualTo(600);
        assertThat(about.getInt("height")).isEqualTo(900);
        byte[] made = rendition(about, "600.jpg");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(made));
        assertThat(image.getHeight()).isEqualTo(900);
        assertColour(image, 560, 40, Color.WHITE);
        assertColour(image, 40, 40, Color.RED);
        assertColour(image, 300, 860, Color.BLUE);
        assertPlain(made, "jpg");
        assertPlain(rendition(about, "320.jpg"), "jpg");
        assertPlain(rendition(about, "320.webp"), "webp");
    }

    private static void assertColour(BufferedImage image, int x, int y, Color expected) {
        Color found = new Color(image.getRGB(x, y));
        assertThat(found.getRed()).isCloseTo(expected.getRed(), within(12));
        assertThat(found.getGreen()).isCloseTo(expected.getGreen(), within(12));
        assertThat(found.getBlue()).isCloseTo(expected.getBlue(), within(12));
    }

    private byte[] rendition(JsonObject about, String name) {
        return room.ayu.get(about.getString("address") + "/" + name).expect(200).bytes();
    }

    private static void assertPlain(byte[] made, String extension)
            throws IOException, InterruptedException {
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain(Photo.CAMERA);
        assertThat(MediaFiles.exiftool(made, extension))
                .contains("Image Width")
                .doesNotContainIgnoringCase("gps")
                .doesNotContain(" Make ", " Camera Model", "Date/Time Original", "[ICC", "[XMP")
                // libvips writes measures of its own into WebP, and nothing into JPEG.
                .doesNotContain(extension.equals("jpg") ? "[IFD0]" : "[MakerNotes]");
    }

    @Test
    void an_upload_that_breaks_off_goes_on_where_it_was() {
        byte[] photo = Photo.png(500, 400);
        String upload =
                MediaFiles.beginsAt(MediaFiles.begin(room.ayu, photo.length, "di bandara.png", ""));
        assertThat(upload).startsWith("http").contains(MediaFiles.UPLOADS);
        int half = photo.length / 2;
        assertThat(
                        MediaFiles.piece(room.ayu, upload, 0, Arrays.copyOf(photo, half))
                                .header("Upload-Offset"))
                .isEqualTo(String.valueOf(half));
        MediaFiles.piece(room.ayu, upload, 7, new byte[] {1}).expect(409, "wrong-state");
        Answer state = room.ayu.send("HEAD", upload, new byte[0]).expect(200);
        assertThat(state.header("Upload-Offset")).isEqualTo(String.valueOf(half));
        assertThat(state.header("Upload-Length")).isEqualTo(String.valueOf(photo.length));
        room.bima.send("HEAD", upload, new byte[0]).expect(404);
        Answer last =
                MediaFiles.piece(
                        room.ayu, upload, half, Arrays.copyOfRange(photo, half, photo.length));
        String id = last.expect(204).header("Duta-Media");
        assertThat(room.ayu.send("HEAD", upload, new byte[0]).header("Duta-Media")).isEqualTo(id);
        JsonObject about = room.ayu.get(MEDIA + "/" + id).expect(200).json();
        assertThat(about.getString("name")).isEqualTo("di bandara.png");
        assertThat(about.getString("type")).isEqualTo("image/png");
    }

    @Test
    void an_upload_can_be_given_up() {
        String upload = MediaFiles.beginsAt(MediaFiles.begin(room.ayu, 1000, "x.jpg", ""));
        room.ayu.send("DELETE", upload, new byte[0]).expect(204);
        room.ayu.send("HEAD", upload, new byte[0]).expect(404);
    }

    @Test
    void what_is_refused_says_why() {
        room.api.send("POST", MEDIA, Photo.jpeg(9, 9)).expect(401, "signed-out");
        refused("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        refused("<!DOCTYPE html><html><script>alert(1)</script></html>");
        refused("PK\u0003\u0004 an archive that calls itself a picture");
        refused("MZ\u0090\0 a program");
        refused("just words");
        room.ayu.send("POST", MEDIA, new byte[0]).expect(422, "invalid");
        MediaFiles.begin(room.ayu, 3L << 30, "besar.jpg", "").expect(413, "too-large");
    }

    @Test
    void a_form_brings_a_picture_as_well() {
        String post = room.draft(NewDraft.in("tokyo"));
        JsonObject about = form(room.ayu, Photo.jpeg(30, 20), "post", post).expect(201).json();
        assertThat(about.getString("name")).isEqualTo("tamu \u00e9.jpg");
        assertThat(about.getString("post")).isEqualTo(post);
        assertThat(MediaFiles.settled(room.ayu, about.getString("id")).getString("state"))
                .isEqualTo("READY");
        assertThat(form(room.ayu, Photo.jpeg(9, 9), "nama", "x").expect(422).reasons())
                .containsExactly("member-unknown");
        form(room.bima, Photo.jpeg(9, 9), "post", post).expect(404, "not-found");
        room.api
                .send("POST", MEDIA, formOf(Photo.jpeg(9, 9), "name", "x"), "Content-Type", FORM)
                .expect(401, "signed-out");
        form(room.ayu, new byte[51 * 1024 * 1024], "name", "x").expect(413, "too-large");
    }

    private static Answer form(SignedIn person, byte[] file, String field, String value) {
        return person.send("POST", MEDIA, formOf(file, field, value), "Content-Type", FORM);
    }

    /** As a browser sends it (RFC 7578). */
    private static byte[] formOf(byte[] file, String field, String value) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                Api.bytes(
                        "--garis\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(field, value)));
        form.writeBytes(
                Api.bytes(
                        "--garis\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tamu"
                                + " \u00e9.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        form.writeBytes(file);
        form.writeBytes(Api.bytes("\r\n--garis--\r\n"));
        return form.toByteArray();
    }

    private void refused(String bytes) {
        Answer answer =
                room.ayu.send(
                        "POST",
                        MEDIA + "?name=foto.jpg",
                        bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.expect(422, "invalid").reasons()).containsExactly("media-type-refused");
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_from_its_header() {
        byte[] png = Photo.png(10, 10);
        // IHDR's width and height (PNG, section 11.2.1), and its checksum.
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        JsonObject about = MediaFiles.settled(room.ayu, MediaFiles.received(room.ayu, png, ""));
        assertThat(about.getString("state")).isEqualTo("REFUSED");
        assertThat(about.getString("refusal")).contains("pixels");
    }

    @Test
    void one_that_is_broken_is_refused_and_the_next_one_is_served() {
        byte[] photo = Photo.jpeg(300, 200);
        JsonObject broken =
                MediaFiles.settled(
                        room.ayu, MediaFiles.received(room.ayu, Arrays.copyOf(photo, 40), ""));
        assertThat(broken.getString("state")).isEqualTo("REFUSED");
        MediaFiles.bring(room.ayu, photo, "");
    }

    @Test
    void the_same_bytes_are_kept_once() {
        byte[] photo = Photo.jpeg(200, 200);
        String first = MediaFiles.bring(room.ayu, photo, "");
        String second = MediaFiles.bring(room.bima, photo, "");
        assertThat(first).isNotEqualTo(second);
        assertThat(
                        Sql.number(
                                DutaServer.shared(),
                                "select count(distinct sha256) from media_file where id in ('%s', '%s')"
                                        .formatted(first, second)))
                .isEqualTo(1);
    }

    private void publish(String post) {
        room.ayu.makes("submit", post);
        room.gita.makes("approve", post);
        room.gita.publishes(post, null);
    }

    private String html(String post) {
        return room.api.get("/api/v1/posts/" + post).expect(200).json().getString("html");
    }

    private static List<String> sources(Document page) {
        return page.select("[srcset]").eachAttr("srcset").stream()
                .flatMap(set -> Arrays.stream(set.split(" , ", -1)))
                .map(source -> source.substring(0, source.indexOf(' ')))
                .toList();
    }
}
