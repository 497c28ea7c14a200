package org.duta.model.media.document;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the box, as files: the text, the original's words, pictures by number and what else
 * there is as properties. Whoever reads it trusts nothing in it.
 */
public final class ResultFolder {

    /** UTF-16 units: a post's longest text, with room to cut in it. */
    private static final int LONGEST_TEXT = 1024 * 1024;

    /** Bytes of the properties. */
    private static final long LONGEST_FACTS = 8 << 20;

    private static final String FACTS = "facts.properties";
    private static final String TEXT = "text.md";
    private static final String ORIGINAL = "original.txt";

    private final Path folder;

    public ResultFolder(Path folder) {
        this.folder = folder;
    }

    void refuse(Refusal why) throws IOException {
        Properties facts = new Properties();
        facts.setProperty("refusal", why.name());
        store(facts);
    }

    void write(DocumentKind kind, Found found) throws IOException {
        write(kind, found, new CommonMarkWriter(found).write(), new PlainWriter(found).write());
    }

    /** Markdown, which is no less than its text. */
    void write(Found found, String text) throws IOException {
        write(DocumentKind.MARKDOWN, found, text, text);
    }

    private void write(DocumentKind kind, Found found, String marked, String original)
            throws IOException {
        Marks.Settled settled = Marks.settle(marked.stripTrailing());
        if (settled.text().isBlank() && found.pictures().isEmpty()) {
            throw new Refused(Refusal.EMPTY);
        }
        if (settled.text().length() > LONGEST_TEXT) {
            throw new Refused(Refusal.TOO_LONG);
        }
        Properties facts = new Properties();
        facts.setProperty("kind", kind.name());
        facts.setProperty("title", found.title());
        pictures(found.pictures(), settled, facts);
        List<Remark> remarks = Remarks.placed(found.remarks(), settled);
        facts.setProperty("remarks", Integer.toString(remarks.size()));
        for (int i = 0; i < remarks.size(); i++) {
            remark("remark." + i + ".", remarks.get(i), facts);
        }
        found.losses()
                .forEach((loss, times) -> facts.setProperty("loss." + loss, times.toString()));
        Files.writeString(folder.resolve(TEXT), settled.text());
        Files.writeString(
                folder.resolve(ORIGINAL),
                original.substring(0, Math.min(original.length(), LONGEST_TEXT)));
        store(facts);
    }

    private void pictures(List<Found.Taken> pictures, Marks.Settled settled, Properties facts)
            throws IOException {
        facts.setProperty("pictures", Integer.toString(pictures.size()));
        for (int i = 0; i < pictures.size(); i++) {
            Found.Taken picture = pictures.get(i);
            Files.write(folder.resolve(pictureFile(i)), picture.bytes());
            facts.setProperty("picture." + i + ".type", picture.type());
            facts.setProperty("picture." + i + ".alt", picture.alt());
            int at = settled.pictures().getOrDefault(i, settled.text().length());
            facts.setProperty("picture." + i + ".at", Integer.toString(at));
        }
    }

    private static void remark(String key, Remark remark, Properties facts) {
        facts.setProperty(key + "author", remark.author());
        facts.setProperty(key + "date", remark.date());
        facts.setProperty(key + "from", Integer.toString(remark.from()));
        facts.setProperty(key + "to", Integer.toString(remark.to()));
        facts.setProperty(key + "words", remark.words());
        if (remark.replacement() != null) {
            facts.setProperty(key + "replacement", remark.replacement());
        }
    }

    private void store(Properties facts) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(FACTS))) {
            facts.store(out, null);
        }
    }

    private static String pictureFile(int number) {
        return "picture-" + number;
    }

    /** Why there is no text; null if there is one. */
    public @Nullable Refusal refusal() throws IOException {
        String refusal = facts().getProperty("refusal");
        return refusal == null ? null : Refusal.valueOf(refusal);
    }

    /**
     * @throws IOException if it isn't what a reader leaves
     */
    public ReadDocument read() throws IOException {
        Properties facts = facts();
        try {
            String text = Files.readString(folder.resolve(TEXT));
            Map<Loss, Integer> losses = new EnumMap<>(Loss.class);
            for (Loss loss : Loss.values()) {
                int times = number(facts, "loss." + loss, Integer.MAX_VALUE);
                if (times > 0) {
                    losses.put(loss, times);
                }
            }
            return new ReadDocument(
                    DocumentKind.valueOf(facts.getProperty("kind", "")),
                    facts.getProperty("title", ""),
                    text,
                    Files.readString(folder.resolve(ORIGINAL)),
                    readPictures(facts, text),
                    readRemarks(facts, text),
                    losses);
        } catch (IllegalArgumentException e) {
            throw new IOException("A result that no reader wrote", e);
        }
    }

    private static List<Picture> readPictures(Properties facts, String text) {
        List<Picture> pictures = new ArrayList<>();
        IntStream.range(0, number(facts, "pictures", 1_000))
                .forEach(
                        i ->
                                pictures.add(
                                        new Picture(
                                                pictureFile(i),
                                                facts.getProperty("picture." + i + ".type", ""),
                                                facts.getProperty("picture." + i + ".alt", ""),
                                                number(
                                                        facts,
                                                        "picture." + i + ".at",
                                                        text.length()))));
        pictures.sort(Comparator.comparingInt(Picture::at));
        return pictures;
    }

    private static List<Remark> readRemarks(Properties facts, String text) {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < number(facts, "remarks", 10_000); i++) {
            String key = "remark." + i + ".";
            int from = number(facts, key + "from", text.length());
            remarks.add(
                    new Remark(
                            facts.getProperty(key + "author", ""),
                            facts.getProperty(key + "date", ""),
                            from,
                            Math.max(from, number(facts, key + "to", text.length())),
                            facts.getProperty(key + "words", ""),
                            facts.getProperty(key + "replacement")));
        }
        return remarks;
    }

    /**
     * @throws IllegalArgumentException if it isn't from 0 to {@code most}
     */
    private static int number(Properties facts, String key, int most) {
        int number = Integer.parseInt(facts.getProperty(key, "0"));
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(key + " is " + number);
        }
        return number;
    }

    private Properties facts() throws IOException {
        Path file = folder.resolve(FACTS);
        if (Files.size(file) > LONGEST_FACTS) {
            throw new IOException("Too many facts");
        }
        Properties facts = new Properties();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            facts.load(in);
        } catch (IllegalArgumentException e) {
            throw new IOException("A result that no reader wrote", e);
        }
        return facts;
    }
}
