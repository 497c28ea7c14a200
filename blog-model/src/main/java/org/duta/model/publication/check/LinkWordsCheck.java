package org.duta.model.publication.check;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.duta.model.kernel.Reason;
import org.duta.model.render.BodyParts.Reference;

/** Links are read out by themselves, one after another (WCAG 2.2, 2.4.4 and 2.4.9). */
public class LinkWordsCheck implements ContentCheck {

    private static final Set<String> SAYING_NOTHING =
            Set.of(
                    "here",
                    "click here",
                    "this link",
                    "link",
                    "more",
                    "read more",
                    "this page",
                    "di sini",
                    "klik di sini",
                    "tautan ini",
                    "tautan",
                    "selengkapnya",
                    "baca selengkapnya",
                    "laman ini",
                    "ici",
                    "cliquez ici",
                    "en savoir plus",
                    "aquí",
                    "haga clic aquí",
                    "leer más",
                    "hier",
                    "здесь",
                    "тут",
                    "подробнее",
                    "هنا",
                    "اضغط هنا",
                    "المزيد",
                    "这里",
                    "点击这里",
                    "こちら",
                    "ここ");

    @Override
    public Stream<Reason> findings(CheckedContent content) {
        return content.body().links().stream().flatMap(LinkWordsCheck::finding);
    }

    private static Stream<Reason> finding(Reference link) {
        String words = link.words().replaceAll("[\\p{P}\\s]+", " ").strip();
        if (words.isEmpty()) {
            return Stream.of(Reason.of("check-link-empty", link.address()));
        }
        return SAYING_NOTHING.contains(words.toLowerCase(Locale.ROOT))
                ? Stream.of(Reason.of("check-link-words", link.words(), link.address()))
                : Stream.of();
    }
}
