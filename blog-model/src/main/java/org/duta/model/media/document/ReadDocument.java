package org.duta.model.media.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found in a document.
 *
 * @param title may be empty
 * @param text CommonMark; the document's words are escaped where they would be marks
 * @param original the document's words without marks, its tracked changes told apart, to be shown
 *     beside the text
 * @param losses how often each
 */
public record ReadDocument(
        DocumentKind kind,
        String title,
        String text,
        String original,
        List<Picture> pictures,
        List<Remark> remarks,
        Map<Loss, Integer> losses) {

    public ReadDocument {
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
        losses = Map.copyOf(losses);
    }

    /** The same with something in the text where each picture is; remarks keep their places. */
    public ReadDocument withPictures(Function<Picture, String> shown) {
        StringBuilder made = new StringBuilder();
        List<Picture> moved = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        int done = 0;
        for (Picture picture : pictures) {
            made.append(text, done, picture.at());
            done = picture.at();
            moved.add(new Picture(picture.file(), picture.type(), picture.alt(), made.length()));
            String inserted = shown.apply(picture);
            lengths.add(inserted.length());
            made.append(inserted);
        }
        made.append(text, done, text.length());
        List<Remark> shifted =
                remarks.stream()
                        .map(
                                each ->
                                        each.at(
                                                shift(each.from(), lengths),
                                                shift(each.to(), lengths)))
                        .toList();
        return new ReadDocument(kind, title, made.toString(), original, moved, shifted, losses);
    }

    private int shift(int place, List<Integer> lengths) {
        int shifted = place;
        for (int i = 0; i < lengths.size(); i++) {
            if (pictures.get(i).at() < place) {
                shifted += lengths.get(i);
            }
        }
        return shifted;
    }
}
