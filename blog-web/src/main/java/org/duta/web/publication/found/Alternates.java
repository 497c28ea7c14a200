package org.duta.web.publication.found;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPost.Translation;

/**
 * The language versions of a post as {@code hreflang} lists them: every version lists all of them,
 * itself too, in the same order and with the same default, or search engines believe none.
 */
public final class Alternates {

    /** Whom no version suits is offered English, else Indonesian, else the first by tag. */
    private static final List<String> DEFAULTS = List.of("en", "id");

    private Alternates() {}

    /** A version: its hreflang, a BCP 47 tag or {@code x-default}, and its path. */
    public record Alternate(String hreflang, String path) {}

    /** All versions and the default; nothing where there is only one. */
    public static List<Alternate> of(PublishedPost post) {
        if (post.translations().isEmpty()) {
            return List.of();
        }
        List<Translation> versions = new ArrayList<>(post.translations());
        versions.add(new Translation(post.language(), post.id(), post.path()));
        List<Alternate> all = new ArrayList<>();
        versions.stream()
                .sorted(
                        Comparator.comparing((Translation each) -> each.language().value())
                                .thenComparing(Translation::path))
                .map(each -> new Alternate(each.language().value(), each.path()))
                .forEach(all::add);
        all.add(new Alternate("x-default", defaultOf(all).path()));
        return all;
    }

    private static Alternate defaultOf(List<Alternate> versions) {
        return DEFAULTS.stream()
                .flatMap(language -> versions.stream().filter(each -> speaks(each, language)))
                .findFirst()
                .orElse(versions.get(0));
    }

    private static boolean speaks(Alternate version, String language) {
        return version.hreflang().equals(language) || version.hreflang().startsWith(language + "-");
    }
}
