package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What outside checks of feeds ask for beyond a schema. Each finding begins with the name that the
 * W3C feed validator has for it; those of JSON Feed begin with {@code JsonFeed}.
 */
final class FeedRules {

    private FeedRules() {}

    /**
     * @param address where the feed is
     */
    static List<String> findings(String format, byte[] document, String address) {
        List<String> findings = new ArrayList<>();
        if (format.equals("json")) {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
                JsonObject feed = reader.readObject();
                new JsonFeedRules(feed, address, findings).check();
            }
            return findings;
        }
        encoding(document, findings);
        try {
            Element root = parsed(document);
            if (format.equals("rss")) {
                new RssRules(root, address, findings).check();
            } else {
                new AtomRules(root, address, findings).check();
            }
        } catch (SAXException e) {
            findings.add("SAXError: " + e.getMessage());
        }
        return findings;
    }

    private static void encoding(byte[] document, List<String> findings) {
        String text = new String(document, StandardCharsets.UTF_8);
        if (!text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")) {
            findings.add("MissingEncoding: " + text.lines().findFirst().orElse(""));
        }
        text.codePoints()
                .filter(c -> (c >= 0x7F && c <= 0x9F) || c == 0xFFFD)
                .forEach(c -> findings.add("BadCharacters: U+%04X".formatted(c)));
    }

    static Element parsed(byte[] document) throws SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
