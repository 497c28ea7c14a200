package org.duta.model.media.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader has found so far. */
final class Found {

    /** Levels of blocks within each other; deeper ones are shown flat. */
    static final int DEEPEST = 40;

    private static final int MOST_PICTURES = 300;
    private static final int MOST_REMARKS = 500;

    /** A remark without its place, which a mark in the text has. */
    record Noted(String author, String date, boolean comment, StringBuilder words) {}

    /** A picture without its place. */
    record Taken(byte[] bytes, String type, String alt) {}

    private String title = "";
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, List<Block>> notes = new LinkedHashMap<>();
    private final List<Noted> remarks = new ArrayList<>();
    private final List<Taken> pictures = new ArrayList<>();
    private final Map<Loss, Integer> losses = new EnumMap<>(Loss.class);

    void lose(Loss loss) {
        losses.merge(loss, 1, Integer::sum);
    }

    Map<Loss, Integer> losses() {
        return losses;
    }

    String title() {
        return title;
    }

    void call(String given) {
        title = Marks.without(given).replaceAll("\\s+", " ").strip();
    }

    List<Block> blocks() {
        return blocks;
    }

    Map<String, List<Block>> notes() {
        return notes;
    }

    /**
     * A reference to a footnote.
     *
     * @param key by which the reader knows it
     */
    Run noteReference(String key) {
        notes.computeIfAbsent(key, added -> new ArrayList<>());
        return Run.bare("[^" + (List.copyOf(notes.keySet()).indexOf(key) + 1) + "]");
    }

    List<Noted> remarks() {
        return remarks;
    }

    /** The number of a new remark. */
    int remark(String author, String date, boolean comment) {
        if (remarks.size() == MOST_REMARKS) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        remarks.add(new Noted(line(author), line(date), comment, new StringBuilder()));
        return remarks.size() - 1;
    }

    List<Taken> pictures() {
        return pictures;
    }

    /** The place of a picture, or nothing if it is of a kind that can't be taken. */
    List<Run> picture(byte[] bytes, String alt) {
        String type = PictureBytes.type(bytes);
        if (type.isEmpty()) {
            lose(Loss.PICTURE_KIND);
            return List.of();
        }
        if (pictures.size() == MOST_PICTURES) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        pictures.add(new Taken(bytes, type, line(alt)));
        return List.of(Marks.picture(pictures.size() - 1));
    }

    private static String line(String words) {
        String line = Marks.without(words).replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), 1_000));
    }
}
