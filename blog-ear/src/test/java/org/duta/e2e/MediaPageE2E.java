package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A picture in the editor and in the library, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaPageE2E {

    private final Newsroom room = new Newsroom();

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @SuppressWarnings("NullAway.Init")
    private DeskBrowser ayu;

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    void open() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromium-driver aren't installed");
        ayu = DeskBrowser.signedInAs(DutaServer.shared(), "ayu");
        ayu.open("/desk/posts?language=en");
    }

    @AfterAll
    void close() {
        if (ayu != null) {
            ayu.close();
        }
    }

    private String photo(String name) throws IOException {
        return Files.write(folder.resolve(name), Photo.fromPhone(700, 500, 1)).toString();
    }

    @Test
    void a_picture_is_placed_with_its_words() throws IOException {
        String post = room.draft(NewDraft.in("tokyo"));
        ayu.openText(post);
        ayu.choose(".coedit-text input[type=file]", photo("tamu.jpg"));
        ayu.await(".coedit-picture-form");
        ayu.click(".coedit-picture-form [type=submit]");
        ayu.awaitText(".coedit-picture-form .field-error", "picture");
        ayu.type(".coedit-picture-form textarea", "Dua *menteri*");
        ayu.click(".coedit-picture-form [type=submit]");
        Pause.until(
                Duration.ofMinutes(1),
                () ->
                        room.ayu
                                .sees(post)
                                .getString("text")
                                .contains("![Dua \\*menteri\\*](/media/"),
                () -> room.ayu.sees(post).getString("text"));
        ayu.await("#preview figure img[alt='Dua *menteri*']");
        assertThat(ayu.shows(".coedit-picture")).isFalse();
        ayu.assertQuietConsole();
    }

    @Test
    void the_library_takes_finds_and_describes_a_picture() throws IOException {
        String word = NewDraft.word();
        ayu.open("/desk/media");
        ayu.choose("#library-files", photo(word + ".jpg"));
        // Whoever leaves the page sooner gives the upload up.
        ayu.awaitText(".media-list", word);
        Pause.until(
                Duration.ofMinutes(1),
                () -> {
                    ayu.open("/desk/media?find=" + word);
                    return ayu.shows(".media-item img");
                },
                () -> "never in the library");
        assertThat(ayu.hindrances()).isEmpty();
        ayu.click(".media-item a");
        ayu.type("#alternative", "Sebuah " + word);
        ayu.click("#focus-stage");
        ayu.type("#focusX", Keys.chord(Keys.CONTROL, "a") + "20");
        ayu.click("#describe");
        ayu.awaitText(".notice", word);
        ayu.open("/desk/media?find=Sebuah+" + word + "&kind=film");
        assertThat(ayu.shows(".media-item")).isFalse();
        ayu.await("details[open] #kind option[value=film][selected]");
        ayu.open("/desk/media?find=Sebuah+" + word + "&use=live");
        assertThat(ayu.shows(".media-item")).isFalse();
        ayu.await("details[open] #use option[value=live][selected]");
        assertThat(ayu.shows(".empty-state")).isTrue();
        assertThat(ayu.hindrances()).isEmpty();
        ayu.open(
                "/desk/media?find=Sebuah+"
                        + word
                        + "&kind=picture&use=nowhere&person=ayu&mission=tokyo&language=id");
        assertThat(ayu.shows(".media-item img[alt='Sebuah " + word + "']")).isTrue();
        looks("library");
        ayu.click(".media-item a");
        assertThat(ayu.hindrances()).isEmpty();
        assertThat(ayu.value("#focusX")).isEqualTo("20");
        assertThat(ayu.value("#focusY")).isEqualTo("50");
        looks("library-one");
        ayu.open("/desk/posts?language=en");
        ayu.assertQuietConsole();
    }

    @Test
    void the_chooser_takes_a_photo_of_an_iphone() throws IOException {
        String word = NewDraft.word();
        ayu.open("/desk/media?language=en");
        Path photo = Files.write(folder.resolve(word + ".HEIC"), Photo.heic());
        ayu.choose("#library-files[accept*='image/heic'][accept*='.heic']", photo.toString());
        ayu.awaitText(".media-list", word);
        Pause.until(
                Duration.ofMinutes(1),
                () -> {
                    ayu.open("/desk/media?find=" + word);
                    return ayu.shows(".media-item img") || ayu.text("main").contains("libheif");
                },
                () -> "never in the library");
        ayu.assertQuietConsole();
    }

    @Test
    void a_new_file_is_compared_with_the_old_one_and_takes_its_place_in_the_texts()
            throws IOException {
        String old = MediaFiles.bring(room.ayu, Photo.fromPhone(700, 500, 1), "?name=lama.jpg");
        String draft =
                room.draft(NewDraft.in("tokyo").saying("![Dua menteri](/media/" + old + ")\n"));
        room.inReview(NewDraft.in("tokyo").saying("![Dua menteri](/media/" + old + ")\n"));
        ayu.open("/desk/media?file=" + old + "&language=id");
        ayu.click(".media-narrow summary");
        assertThat(ayu.hindrances()).isEmpty();
        looks("file");
        ayu.choose("#library-files", photo("baru.jpg"));
        ayu.await(".media-pair figure + figure img");
        assertThat(ayu.hindrances()).isEmpty();
        looks("file-compared");
        ayu.click("#replace");
        ayu.awaitText(".notice", "lama.jpg");
        assertThat(ayu.hindrances()).isEmpty();
        looks("file-replaced");
        assertThat(room.ayu.sees(draft).getString("text")).doesNotContain(old);
        ayu.click(".media-pair figure + figure a");
        ayu.awaitText("#older-title + ul", "lama.jpg");
        ayu.open("/desk/posts?language=en");
        ayu.assertQuietConsole();
    }

    private void looks(String name) {
        for (int width : new int[] {390, 1280}) {
            ayu.widen(width);
            assertThat(ayu.overflow()).as("%s at %d", name, width).isNotPositive();
            ayu.picture(Path.of("target", "pictures", name + "-" + width + ".png"));
        }
    }
}
