package org.duta.e2e;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** ROME, which Java programs read feeds with. */
final class Rome implements FeedReader {

    private final Api api;

    Rome(Api api) {
        this.api = api;
    }

    @Override
    public List<ReadEntry> read(String address, Path folder) {
        byte[] document = api.get(address).expect(200).bytes();
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
            return new SyndFeedInput()
                    .build(reader).getEntries().stream().map(Rome::entry).toList();
        } catch (FeedException e) {
            throw new AssertionError(address + " can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadEntry entry(SyndEntry entry) {
        return new ReadEntry(
                ReadEntry.withoutScheme(entry.getUri()),
                entry.getTitle(),
                entry.getLink(),
                authors(entry),
                dublinCore(entry).getLanguage(),
                entry.getPublishedDate().toInstant(),
                entry.getContents().get(0).getValue());
    }

    /** Atom's own where there are any, else the creators of an RSS item. */
    private static List<String> authors(SyndEntry entry) {
        List<String> authors = entry.getAuthors().stream().map(SyndPerson::getName).toList();
        return authors.isEmpty() ? dublinCore(entry).getCreators() : authors;
    }

    private static DCModule dublinCore(SyndEntry entry) {
        return (DCModule) Objects.requireNonNull(entry.getModule(DCModule.URI), entry.getUri());
    }

    @Override
    public String toString() {
        return "ROME";
    }
}
