package org.duta.web.publication.found;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A document of the sitemaps protocol 0.9 (sitemaps.org), written straight into its stream. */
final class UrlSet implements AutoCloseable {

    static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private final String entry;

    private UrlSet(OutputStream out, String root, String entry, @Nullable String news)
            throws IOException {
        this.entry = entry;
        try {
            xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAP);
            if (news != null) {
                xml.writeNamespace("news", news);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** A list of other sitemaps. */
    static UrlSet index(OutputStream out) throws IOException {
        return new UrlSet(out, "sitemapindex", "sitemap", null);
    }

    /** A list of pages. */
    static UrlSet pages(OutputStream out) throws IOException {
        return new UrlSet(out, "urlset", "url", null);
    }

    /** A list of pages that are news. */
    static UrlSet news(OutputStream out) throws IOException {
        return new UrlSet(out, "urlset", "url", NEWS);
    }

    void add(String address, @Nullable Instant changed) throws IOException {
        write(
                () -> {
                    xml.writeStartElement(entry);
                    text("loc", address);
                    if (changed != null) {
                        text("lastmod", whole(changed));
                    }
                    xml.writeEndElement();
                });
    }

    void addNews(String address, String language, String title, Instant at, String publication)
            throws IOException {
        write(
                () -> {
                    xml.writeStartElement(entry);
                    text("loc", address);
                    xml.writeStartElement("news:news");
                    xml.writeStartElement("news:publication");
                    text("news:name", publication);
                    text("news:language", language);
                    xml.writeEndElement();
                    text("news:publication_date", whole(at));
                    text("news:title", title);
                    xml.writeEndElement();
                    xml.writeEndElement();
                });
    }

    @Override
    public void close() throws IOException {
        write(
                () -> {
                    xml.writeEndDocument();
                    xml.flush();
                });
    }

    private void text(String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(value));
        xml.writeEndElement();
    }

    private static String whole(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Without the code points that XML 1.0 (section 2.2) forbids. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c == '\n'
                                        || (c >= 0x20 && c <= 0xD7FF)
                                        || (c >= 0xE000 && c <= 0xFFFD)
                                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void write(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
