package org.duta.model.publication.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Every form in which an edition's text can be copied: its source, and what its page shows, with
 * and without the numbers of lists; each alone, below the title, and below title and summary.
 *
 * @param texts each form once; the page's words come first
 */
public record PublishedForms(List<String> texts) {

    public PublishedForms {
        texts = List.copyOf(texts);
    }

    /**
     * @param source CommonMark
     * @param html the rendering of it
     */
    public static PublishedForms of(String title, String summary, String source, String html) {
        Set<String> forms = new LinkedHashSet<>();
        for (String head : heads(title, summary)) {
            forms.add(head + PageText.of(html, false));
            forms.add(head + PageText.of(html, true));
            forms.add(head + source);
        }
        return new PublishedForms(new ArrayList<>(forms));
    }

    /** What each form is looked up by. */
    public Set<UUID> keys() {
        return texts.stream()
                .map(CopiedText::words)
                .filter(words -> !words.isEmpty())
                .map(CopiedText::key)
                .collect(Collectors.toSet());
    }

    /** What an altered copy is found by; the source's links are no words of the page's. */
    public Set<Integer> fingerprints() {
        return Fingerprints.kept(texts.get(0));
    }

    private static List<String> heads(String title, String summary) {
        return summary.isBlank()
                ? List.of("", title + "\n")
                : List.of("", title + "\n", title + "\n" + summary + "\n");
    }
}
