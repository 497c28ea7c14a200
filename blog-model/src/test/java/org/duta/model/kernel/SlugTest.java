package org.duta.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void a_title_becomes_lower_case_words() {
        assertThat(slug("Jam Layanan Paspor: Ditambah!")).isEqualTo("jam-layanan-paspor-ditambah");
    }

    @Test
    void other_scripts_are_transliterated() {
        assertThat(slug("Élysée à Genève")).isEqualTo("elysee-a-geneve");
        assertThat(slug("東京")).isEqualTo("dong-jing");
        assertThat(slug("حوار المياه")).matches("[a-z0-9-]+");
        assertThat(slug("Привет, мир")).isEqualTo("privet-mir");
    }

    @Test
    void a_title_without_letters_has_no_slug() {
        assertThat(Slug.fromTitle("🎉 !!! —")).isEmpty();
    }

    @Test
    void a_long_title_is_cut_at_a_word() {
        String slug = slug("kata ".repeat(60));
        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("kata");
    }

    @Test
    void an_apostrophe_joins() {
        assertThat(slug("The ministry's word")).isEqualTo("the-ministrys-word");
    }

    private static String slug(String title) {
        return Slug.fromTitle(title).orElseThrow().value();
    }
}
