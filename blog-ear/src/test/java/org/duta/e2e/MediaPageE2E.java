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
        ayu.click("#describe");
        ayu.awaitText(".notice", word);
        ayu.open("/desk/media?find=Sebuah+" + word + "&use=live");
        assertThat(ayu.shows(".media-item")).isFalse();
        ayu.await("details[open] #use option[value=live][selected]");
        assertThat(ayu.shows(".empty-state")).isTrue();
        assertThat(ayu.hindrances()).isEmpty();
        ayu.open("/desk/media?find=Sebuah+" + word + "&use=nowhere&person=ayu&mission=tokyo");
        assertThat(ayu.shows(".media-item img[alt='Sebuah " + word + "']")).isTrue();
        ayu.picture(Path.of("target", "pictures", "library.png"));
        ayu.click(".media-item a");
        assertThat(ayu.hindrances()).isEmpty();
        ayu.picture(Path.of("target", "pictures", "library-one.png"));
        ayu.assertQuietConsole();
    }
}
