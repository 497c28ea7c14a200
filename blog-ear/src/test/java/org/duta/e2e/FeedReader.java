package org.duta.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A feed reader that we did not write. */
interface FeedReader {

    /** Readers of RSS and Atom, and readers of JSON Feed, each with each of its formats. */
    static Stream<Arguments> each(List<FeedReader> xml, List<FeedReader> json) {
        return Stream.concat(
                xml.stream()
                        .flatMap(
                                reader ->
                                        Stream.of("rss", "atom")
                                                .map(format -> Arguments.of(reader, format))),
                json.stream().map(reader -> Arguments.of(reader, "json")));
    }

    /**
     * What it reads at this address.
     *
     * @param folder where it may keep what it wants to
     */
    List<ReadEntry> read(String address, Path folder);

    /** The authors that it shows of a post by these. */
    default List<String> authorsShown(List<String> authors, String format) {
        return authors;
    }

    /** The title that it shows of this one; XML can't hold control characters, JSON can. */
    default String titleShown(String title, String format) {
        return format.equals("json") ? title : title.replaceAll("\\p{Cntrl}", "");
    }

    /** The body that it shows of this one. */
    default String htmlShown(String html) {
        return html;
    }

    /** Whether it shows the language of an entry. */
    default boolean showsLanguage() {
        return true;
    }
}
