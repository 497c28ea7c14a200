package org.duta.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureAddressesTest {

    @Test
    void every_address_of_a_picture_becomes_whole_and_no_word_of_the_text() {
        String html =
                "<p>see \"/media/x\", /media/y <a href=\"/media/z\">z</a></p><picture>"
                        + "<source type=\"image/webp\" srcset=\"/media/x/1.webp 1w , /media/x/2.webp 2w\" />"
                        + "<img src=\"/media/x/1.jpg\" alt=\"a\" /></picture>";
        assertThat(PictureAddresses.whole(html, "https://duta.example"))
                .isEqualTo(
                        "<p>see \"/media/x\", /media/y <a href=\"/media/z\">z</a></p><picture>"
                                + "<source type=\"image/webp\" srcset=\"https://duta.example/media/x/1.webp 1w ,"
                                + " https://duta.example/media/x/2.webp 2w\" />"
                                + "<img src=\"https://duta.example/media/x/1.jpg\" alt=\"a\" /></picture>");
    }

    @Test
    void a_recording_its_captions_and_its_words_are_found_from_elsewhere() {
        String html =
                "<figure><video src=\"/media/x/recording.mp4\"><track src=\"/media/x/captions.id.vtt\" />"
                        + "</video><figcaption><a href=\"/media/x/transcript.id.txt\">a</a></figcaption></figure>";
        assertThat(PictureAddresses.whole(html, "https://duta.example"))
                .isEqualTo(html.replace("\"/media/", "\"https://duta.example/media/"));
    }
}
