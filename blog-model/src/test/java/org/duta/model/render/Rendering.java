package org.duta.model.render;

import org.duta.model.kernel.LanguageTag;

/** Short words for the tests of this package. */
final class Rendering {

    static final LanguageTag ENGLISH = LanguageTag.of("en");
    static final LanguageTag ARABIC = LanguageTag.of("ar");

    private static final PostRenderer RENDERER = new PostRenderer();

    private Rendering() {}

    static Rendered render(String commonMark) {
        return RENDERER.render(commonMark, "p-", ENGLISH, Pictures.NONE);
    }

    static String html(String commonMark) {
        return render(commonMark).html();
    }

    static String html(String commonMark, LanguageTag language) {
        return RENDERER.render(commonMark, "p-", language, Pictures.NONE).html();
    }
}
