package org.duta.e2e;

import java.util.List;

/**
 * Posts in eight languages and five scripts, with titles that careless programs spoil: markup,
 * ampersands, quotes, emoji of several code points, marks of direction, blanks that don't break,
 * and control characters.
 */
final class EightLanguages {

    private EightLanguages() {}

    static List<Sample> samples() {
        return List.of(
                sample("id", "Kerja sama <b>RI</b> & ASEAN: 5 < 6, \"sahabat\" 🤝"),
                sample(
                        "en",
                        "AT&T & 'friends' -- it's fine 👩🏽‍💻 🇮🇩 bell\u0007\u0001 & escape\u001b"),
                sample("ar", "\u200Fبيان صحفي (2026)\u200F حول \u202Aالمواطنين\u202C"),
                sample("fa", "می\u200Cخواهیم «همکاری» داشته باشیم؟"),
                sample("zh-Hans", "领事通知：春节“办公时间” 𠮷"),
                sample("ja", "「在外公館」からのお知らせ＆ご案内〜〈第１回〉"),
                sample("ru", "Заявление МИД: «дружба» — 100 % №5 > 4"),
                sample("fr", "L’été\u00A0: «\u00A0100\u202F%\u00A0» & l'œuvre"));
    }

    private static Sample sample(String language, String title) {
        String text =
                "# %1$s\n\nSatu & *dua* < tiga [Duta](https://duta.example/?a=1&b=2 \"%1$s\").\n\n"
                        + "- 一 `a < b && c`\n- اثنان\n\n```\nif (a < b) { \"c\"; }\n```\n\n| a | b |\n"
                        + "|---|---|\n| 1 | 2 |\n\nThe rest is by the second of two authors.\n";
        return new Sample(
                "eight-" + language,
                title,
                "Ringkasan & <i>abstract</i>: " + title.replaceAll("\\p{Cntrl}", ""),
                language,
                text.formatted(language),
                "");
    }
}
