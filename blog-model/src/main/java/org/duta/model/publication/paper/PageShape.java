package org.duta.model.publication.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Fits the page of a post to what PDF/UA asks (ISO 14289-1, section 7). */
final class PageShape {

    private static final String DATA = "data:image/jpeg;base64,";

    private PageShape() {}

    static void fit(Document page) {
        page.setBaseUri(page.select("link[rel=canonical]").attr("href"));
        page.select("script, link, .footnote-back").remove();
        pictures(page);
        recordings(page);
        documents(page);
        links(page);
        headings(page);
        if ("rtl".equals(page.getElementsByTag("html").attr("dir"))) {
            page.select("ul, ol").forEach(PageShape::markFromTheRight);
        }
        // Each header cell says what it heads.
        page.select("thead th").attr("scope", "col");
    }

    /** Those that say nothing are painted: a figure without words may not be. */
    private static void pictures(Document page) {
        page.select("picture").forEach(each -> replace(each, each.selectFirst("img")));
        for (Element each : page.select("img")) {
            String source = each.attr("src");
            String words = each.attr("alt");
            if (!source.startsWith(DATA)) {
                each.replaceWith(new TextNode(words));
            } else if (words.isBlank()) {
                Element painted = new Element("div").addClass("decorative");
                each.replaceWith(painted.attr("style", "background-image: url('" + source + "')"));
            } else {
                each.clearAttributes().attr("src", source).attr("alt", words);
            }
        }
    }

    private static void replace(Element picture, @Nullable Element image) {
        if (image == null) {
            picture.remove();
        } else {
            picture.replaceWith(image);
        }
    }

    /** Paper plays nothing: the words of a recording remain, and where it is. */
    private static void recordings(Document page) {
        for (Element player : page.select("figure > audio, figure > video")) {
            String there = player.absUrl("src");
            Element words = new Element("p").text(player.attr("aria-label"));
            words.appendElement("br");
            words.appendElement("span")
                    .addClass("foreign")
                    .appendElement("a")
                    .attr("href", there)
                    .text(there);
            Objects.requireNonNull(player.parent()).replaceWith(words);
        }
    }

    /** Whoever reads it on paper types the address of a document. */
    private static void documents(Document page) {
        for (Element link : page.select("figure > a[href$=/document.pdf]")) {
            String there = link.absUrl("href");
            Element words = new Element("p").text(link.text());
            words.appendElement("br");
            words.appendElement("span")
                    .addClass("foreign")
                    .appendElement("a")
                    .attr("href", there)
                    .text(there);
            link.replaceWith(words);
        }
    }

    /** The layout draws marks on the left alone: here they are the beginning of the words. */
    private static void markFromTheRight(Element list) {
        list.addClass("right");
        String start = list.attr("start");
        int number = start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1;
        for (Element item : list.children()) {
            Element first = item.firstElementChild();
            String mark = list.tagName().equals("ol") ? number++ + ". " : "\u2022 ";
            (first != null && first.tagName().equals("p") ? first : item).prependText(mark);
        }
    }

    private static void links(Document page) {
        for (Element link : page.select("a[href]")) {
            String whole = link.absUrl("href");
            if (!link.attr("href").startsWith("#") && !whole.isEmpty()) {
                link.attr("href", whole);
            }
            if (link.attr("title").isBlank()) {
                link.attr("title", link.text().isBlank() ? link.attr("href") : link.text());
            }
        }
    }

    /** Levels without a gap, and a bookmark for each. */
    private static void headings(Document page) {
        Deque<Element> within = new ArrayDeque<>();
        within.push(page.head().appendElement("bookmarks"));
        int number = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = Math.min(heading.tagName().charAt(1) - '0', within.size());
            heading.tagName("h" + level);
            if (heading.id().isEmpty()) {
                heading.attr("id", "h" + ++number);
            }
            while (within.size() > level) {
                within.pop();
            }
            within.push(
                    within.element()
                            .appendElement("bookmark")
                            .attr("name", heading.text())
                            .attr("href", "#" + heading.id()));
        }
    }
}
