package org.duta.e2e;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.w3c.dom.Element;

/** RSS 2.0 with its Best Practices Profile; the rest is in {@code rss.rnc}. */
final class RssRules extends XmlFeedRules {

    RssRules(Element root, String address, List<String> findings) {
        super(root, address, findings);
    }

    @Override
    void check() {
        namespaces();
        Element channel = children(root, "channel").get(0);
        self(children(channel, "atom:link"));
        plain(channel, "title");
        time(text(channel, "lastBuildDate"), RssRules::moment);
        List<Element> items = children(channel, "item");
        ids(items, "guid", "DuplicateValue");
        items.forEach(this::item);
    }

    private void item(Element item) {
        plain(item, "title");
        List<String> names = children(item, "*").stream().map(Element::getNodeName).toList();
        int content = names.indexOf("content:encoded");
        int description = names.indexOf("description");
        if (content >= 0 && (description < 0 || content < description)) {
            find("NeedDescriptionBeforeContent", text(item, "guid"));
        }
        if (names.contains("author") && names.contains("dc:creator")) {
            find("DuplicateItemSemantics", text(item, "guid"));
        }
        time(text(item, "pubDate"), RssRules::moment);
        html(text(item, "description"));
        html(text(item, "content:encoded"));
    }

    /** The day of the week is checked as well: IncorrectDOW. */
    private static Instant moment(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
