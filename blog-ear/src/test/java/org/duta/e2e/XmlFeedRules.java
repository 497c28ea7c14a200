package org.duta.e2e;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is asked of RSS and Atom alike. */
abstract class XmlFeedRules {

    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Map<String, String> PREFIXES =
            Map.of(
                    "http://purl.org/rss/1.0/modules/content/",
                    "content",
                    "http://purl.org/dc/elements/1.1/",
                    "dc",
                    "http://purl.org/dc/terms/",
                    "dcterms",
                    "http://purl.org/syndication/history/1.0",
                    "fh",
                    ATOM,
                    "atom");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final Pattern ID =
            Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    final Element root;
    final String address;
    private final List<String> findings;

    XmlFeedRules(Element root, String address, List<String> findings) {
        this.root = root;
        this.address = address;
        this.findings = findings;
    }

    abstract void check();

    final void find(String name, Object what) {
        findings.add(name + ": " + what);
    }

    final void namespaces() {
        for (int i = 0; i < root.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) root.getAttributes().item(i);
            if (attribute.getName().startsWith("xmlns:")) {
                String prefix = attribute.getLocalName();
                String usual = PREFIXES.get(attribute.getValue());
                if (usual == null) {
                    find("UnknownNamespace", attribute.getValue());
                } else if (!usual.equals(prefix)) {
                    find("NonstdPrefix", prefix);
                }
            }
        }
    }

    final void self(List<Element> links) {
        List<String> selves =
                links.stream()
                        .filter(link -> link.getAttribute("rel").equals("self"))
                        .map(link -> link.getAttribute("href"))
                        .toList();
        if (selves.isEmpty()) {
            find("MissingSelf", root.getNodeName());
        } else if (!selves.equals(List.of(address))) {
            find("SelfDoesntMatchLocation", selves);
        }
    }

    /** Each entry's identity, which no other has. */
    final void ids(List<Element> entries, String name, String ifTwice) {
        Set<String> seen = new HashSet<>();
        for (Element entry : entries) {
            String id = text(entry, name);
            if (!ID.matcher(id).matches()) {
                find("InvalidUUID", id);
            }
            if (!seen.add(id)) {
                find(ifTwice, id);
            }
        }
    }

    final void plain(Element parent, String name) {
        String words = text(parent, name);
        if (words.isBlank()) {
            find("NotBlank", name);
        }
        if (MARKUP.matcher(words).find()) {
            find("ContainsHTML", words);
        }
    }

    final void time(String value, Function<String, Instant> reading) {
        try {
            Instant at = reading.apply(value);
            if (at.isBefore(Instant.parse("1990-01-01T00:00:00Z"))
                    || at.isAfter(Instant.now().plus(Duration.ofDays(1)))) {
                find("ImplausibleDate", value);
            }
        } catch (DateTimeException e) {
            find("InvalidDate", value);
        }
    }

    final void html(String html) {
        findings.addAll(HtmlRules.findings(html));
    }

    /** The elements of that qualified name, as children. */
    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name.equals("*") || element.getNodeName().equals(name))) {
                children.add(element);
            }
        }
        return children;
    }

    /** The text of the one child of that name, or nothing. */
    static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }
}
