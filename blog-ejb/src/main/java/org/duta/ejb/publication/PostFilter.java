package org.duta.ejb.publication;

import java.time.Instant;
import java.util.Set;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.PostKind;
import org.duta.model.publication.words.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Which posts: the values of one criterion are alternatives, different criteria must all hold, and
 * an empty criterion holds always.
 *
 * @param missions codes of lead or contributing missions
 * @param authors handles
 * @param topics slugs
 * @param countries ISO 3166-1 alpha-2 codes
 * @param since published at or after
 * @param until published before
 * @param words what is looked for
 * @param place where the words must be
 */
public record PostFilter(
        Set<String> missions,
        Set<LanguageTag> languages,
        Set<String> authors,
        Set<PostKind> kinds,
        Set<String> topics,
        Set<String> countries,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable SearchWords words,
        Place place) {

    /** Where words are looked for; {@code publication_found} knows them by their order. */
    public enum Place {
        /** Anywhere in the post. */
        POST,
        /** All of them in its title and summary. */
        HEADS,
        /** Anywhere, but not all of them in its title and summary. */
        BELOW
    }

    public static PostFilter everything() {
        return new PostFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                Place.POST);
    }

    public PostFilter missions(Set<String> codes) {
        return new PostFilter(
                codes, languages, authors, kinds, topics, countries, since, until, words, place);
    }

    public PostFilter languages(Set<LanguageTag> tags) {
        return new PostFilter(
                missions, tags, authors, kinds, topics, countries, since, until, words, place);
    }

    public PostFilter authors(Set<String> handles) {
        return new PostFilter(
                missions, languages, handles, kinds, topics, countries, since, until, words, place);
    }

    public PostFilter kinds(Set<PostKind> some) {
        return new PostFilter(
                missions, languages, authors, some, topics, countries, since, until, words, place);
    }

    public PostFilter topics(Set<String> slugs) {
        return new PostFilter(
                missions, languages, authors, kinds, slugs, countries, since, until, words, place);
    }

    public PostFilter countries(Set<String> codes) {
        return new PostFilter(
                missions, languages, authors, kinds, topics, codes, since, until, words, place);
    }

    public PostFilter publishedBetween(@Nullable Instant from, @Nullable Instant to) {
        return new PostFilter(
                missions, languages, authors, kinds, topics, countries, from, to, words, place);
    }

    public PostFilter words(@Nullable SearchWords some) {
        return new PostFilter(
                missions, languages, authors, kinds, topics, countries, since, until, some, place);
    }

    public PostFilter in(Place one) {
        return new PostFilter(
                missions, languages, authors, kinds, topics, countries, since, until, words, one);
    }
}
