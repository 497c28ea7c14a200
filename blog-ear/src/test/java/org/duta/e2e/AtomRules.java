package org.duta.e2e;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Atom beyond its schema (RFC 4287, section 4). */
final class AtomRules extends XmlFeedRules {

    /** Of IANA's link relations those that feeds have. */
    private static final Set<String> RELATIONS =
            Set.of(
                    "self",
                    "alternate",
                    "related",
                    "hub",
                    "current",
                    "prev-archive",
                    "next-archive",
                    "enclosure",
                    "via");

    AtomRules(Element root, String address, List<String> findings) {
        super(root, address, findings);
    }

    @Override
    void check() {
        namespaces();
        self(children(root, "link"));
        links(root);
        plain(root, "title");
        time(text(root, "updated"), Instant::parse);
        List<Element> entries = children(root, "entry");
        ids(entries, "id", "DuplicateEntries");
        metadataFirst();
        Set<String> times = new HashSet<>();
        for (Element entry : entries) {
            entry(entry);
            if (!times.add(text(entry, "updated"))) {
                find("DuplicateUpdated", text(entry, "updated"));
            }
        }
    }

    private void metadataFirst() {
        boolean entries = false;
        for (Element child : children(root, "*")) {
            boolean entry = child.getNodeName().equals("entry");
            if (entries && !entry) {
                find("MisplacedMetadata", child.getNodeName());
            }
            entries |= entry;
        }
    }

    private void entry(Element entry) {
        plain(entry, "title");
        links(entry);
        time(text(entry, "published"), Instant::parse);
        time(text(entry, "updated"), Instant::parse);
        if (children(entry, "author").isEmpty() && children(root, "author").isEmpty()) {
            find("MissingElement", "author");
        }
        if (children(entry, "content").isEmpty() && children(entry, "summary").isEmpty()) {
            find("MissingTextualContent", text(entry, "id"));
        }
        for (Element content : children(entry, "content")) {
            if (content.getAttribute("type").equals("html")) {
                html(content.getTextContent());
            }
        }
    }

    private void links(Element parent) {
        Set<String> seen = new HashSet<>();
        for (Element link : children(parent, "link")) {
            String rel = link.getAttribute("rel");
            if (!RELATIONS.contains(rel)) {
                find("UnregisteredAtomLinkRel", rel);
            }
            String kind =
                    rel + " " + link.getAttribute("type") + " " + link.getAttribute("hreflang");
            if (!rel.equals("related") && !seen.add(kind)) {
                find("DuplicateAtomLink", kind);
            }
        }
    }
}
