package org.duta.model.media.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What there is in a document, of what can be counted alike in what Tika finds and in what becomes
 * of it here.
 *
 * @param words letters and digits without a break (NFKC), each as often as it is there
 * @param headings their words
 * @param links where they lead, each once
 * @param tables how many have words and no table within
 * @param items of lists, each by its own words
 * @param pictures how many
 */
record Traits(
        List<String> words,
        List<String> headings,
        List<String> links,
        int tables,
        List<String> items,
        int pictures) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Tika's own words where a note, a comment or a part of a form is. */
    private static final Pattern TIKAS_WORDS =
            Pattern.compile("\\[(foot|end)noteRef:\\d+]|Comment by [^:\\n]*:");

    static final Traits NONE = new Traits(List.of(), List.of(), List.of(), 0, List.of(), 0);

    /**
     * @param xhtml as Tika's parsers write it
     */
    static Traits ofTika(String xhtml) {
        Document page = Jsoup.parse(xhtml);
        page.select("[class^=external-ref], [class=header], [class=footer]").remove();
        Element body = page.body().clone();
        body.select("div.annotation:has(a)").remove(); // where a PDF's links lead to, once more
        return of(
                page,
                words(TIKAS_WORDS.matcher(body.text()).replaceAll(" ")),
                page.select("img[src^=embedded:], img[src^=data:]").size());
    }

    static Traits of(ReadDocument read) {
        var extensions = List.of(TablesExtension.create(), StrikethroughExtension.create());
        Parser parser = Parser.builder().extensions(extensions).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();
        Document page = Jsoup.parse(renderer.render(parser.parse(withoutNotes(read.text()))));
        Element title = page.body().prependElement("h1").text(read.title());
        StringBuilder words = new StringBuilder(page.body().text());
        read.remarks()
                .forEach(
                        remark ->
                                words.append(' ')
                                        .append(remark.words())
                                        .append(' ')
                                        .append(
                                                remark.replacement() == null
                                                        ? ""
                                                        : remark.replacement()));
        read.pictures().forEach(picture -> words.append(' ').append(picture.alt()));
        if (title.text().isEmpty()) {
            title.remove();
        }
        return of(page, words(words.toString()), read.pictures().size());
    }

    private static Traits of(Document page, List<String> words, int pictures) {
        return new Traits(
                words,
                texts(page, "h1, h2, h3, h4, h5, h6"),
                page.select("a[href~=(?i)^(https?://|mailto:|tel:)]").stream()
                        .filter(link -> !link.text().isBlank())
                        .map(link -> address(link.attr("href")))
                        .distinct()
                        .toList(),
                (int)
                        page.select("table").stream()
                                .filter(table -> table.select("table").size() == 1)
                                .filter(table -> table.hasText())
                                .count(),
                texts(page, "li"),
                pictures);
    }

    private static List<String> texts(Document page, String query) {
        return page.select(query).stream()
                .map(Traits::ownWords)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** CommonMark takes what a note says for the address of a link. */
    private static String withoutNotes(String text) {
        return text.replaceAll("\\[\\^(\\d+)]:?", " $1 ");
    }

    /** Without those of a list within. */
    private static String ownWords(Element element) {
        Element own = element.clone();
        own.select("ul, ol").remove();
        return String.join(" ", words(own.text()));
    }

    private static String address(String href) {
        return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceAll("/$", "");
    }

    private static List<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** How many of these are there, each as often as it is in both. */
    static int kept(List<String> wanted, List<String> there) {
        Map<String, Long> left =
                there.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        return (int) wanted.stream().filter(each -> left.merge(each, -1L, Long::sum) >= 0).count();
    }
}
