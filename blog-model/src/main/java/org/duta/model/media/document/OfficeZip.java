package org.duta.model.media.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an office document, each read up to a bound and only by names that we ask for; what
 * else is in it is never unpacked. XML is read without any declaration of types, thus without
 * entities of its own.
 */
final class OfficeZip implements AutoCloseable {

    private static final int MOST_PARTS = 5_000;

    /** Bytes. */
    private static final int LONGEST_XML = 24 << 20;

    /** Bytes. */
    private static final int LONGEST_PICTURE = 32 << 20;

    /** Bytes that may be unpacked of one document. */
    private static final long LONGEST_ALL = 120L << 20;

    /** Levels of elements. */
    private static final int DEEPEST_XML = 400;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
    private long unpacked;

    OfficeZip(Path file) throws IOException {
        zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new Refused(Refusal.TOO_MUCH);
        }
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            parts.putIfAbsent(entry.getName(), entry);
        }
    }

    Set<String> names() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Empty if there is no such part. */
    byte[] picture(String name) throws IOException {
        ZipEntry entry = parts.get(name);
        return entry == null ? new byte[0] : read(entry, LONGEST_PICTURE);
    }

    /** The root of a part; null if there is no such part. */
    @Nullable Element xml(String name) throws IOException {
        ZipEntry entry = parts.get(name);
        if (entry == null) {
            return null;
        }
        byte[] bytes = read(entry, LONGEST_XML);
        String head =
                new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
        if (head.replace("\0", "").toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw new Refused(Refusal.BROKEN);
        }
        Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST_XML);
        for (Element child :
                Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser).children()) {
            return child;
        }
        throw new Refused(Refusal.BROKEN);
    }

    /** Whether a part has a word in it. It isn't read as XML: old writers declare its types. */
    boolean names(String name, String word) throws IOException {
        ZipEntry entry = parts.get(name);
        return entry != null
                && new String(read(entry, LONGEST_XML), StandardCharsets.UTF_8).contains(word);
    }

    private byte[] read(ZipEntry entry, int longest) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(longest + 1);
            unpacked += bytes.length;
            if (bytes.length > longest || unpacked > LONGEST_ALL) {
                throw new Refused(Refusal.TOO_MUCH);
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
