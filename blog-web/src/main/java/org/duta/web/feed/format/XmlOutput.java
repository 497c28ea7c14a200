package org.duta.web.feed.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An indented XML 1.0 document in UTF-8. Text is always escaped, never CDATA, and loses what XML
 * can't hold. The JDK's own writer is used on every server, so that the bytes don't depend on which
 * StAX library is deployed.
 */
final class XmlOutput {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final Writer out;
    private final XMLStreamWriter xml;
    private final Deque<Boolean> parents = new ArrayDeque<>();

    XmlOutput(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        try {
            xml = FACTORY.createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /**
     * Opens an element that holds others; attributes are names and values in turn, without a value
     * left out.
     */
    XmlOutput open(String name, @Nullable String... attributes) throws IOException {
        return write(
                () -> {
                    indent();
                    parents.push(true);
                    xml.writeStartElement(name);
                    attributes(attributes);
                });
    }

    XmlOutput close() throws IOException {
        return write(
                () -> {
                    parents.pop();
                    indent();
                    xml.writeEndElement();
                });
    }

    /** An element that holds text and nothing else. */
    XmlOutput text(String name, String value, @Nullable String... attributes) throws IOException {
        return write(
                () -> {
                    indent();
                    xml.writeStartElement(name);
                    attributes(attributes);
                    characters(XmlText.allowed(value));
                    xml.writeEndElement();
                });
    }

    XmlOutput empty(String name, @Nullable String... attributes) throws IOException {
        return write(
                () -> {
                    indent();
                    xml.writeEmptyElement(name);
                    attributes(attributes);
                });
    }

    void end() throws IOException {
        write(xml::writeEndDocument);
        write(xml::flush);
        out.write('\n');
        out.flush();
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                xml.writeAttribute(Objects.requireNonNull(attributes[i]), XmlText.onOneLine(value));
            }
        }
    }

    /** A carriage return must be written as a reference, or every parser reads a line feed. */
    private void characters(String value) throws XMLStreamException {
        int from = 0;
        for (int at = value.indexOf('\r'); at >= 0; at = value.indexOf('\r', from)) {
            xml.writeCharacters(value.substring(from, at));
            xml.writeEntityRef("#xD");
            from = at + 1;
        }
        xml.writeCharacters(value.substring(from));
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(parents.size()));
    }

    private XmlOutput write(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
