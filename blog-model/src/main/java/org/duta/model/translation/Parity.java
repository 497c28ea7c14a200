package org.duta.model.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.text.Pairing;
import org.duta.model.render.SourceBlocks;
import org.duta.model.translation.Passage.Part;

/**
 * How a source as a version accounts for it compares with the source as it is, part by part.
 *
 * @param passages the title, the summary if there is one, then the text in its order
 * @param token stands for exactly these two: whoever acts on a passage says which they saw
 */
public record Parity(List<Passage> passages, String token) {

    public Parity {
        passages = List.copyOf(passages);
    }

    public static Parity between(SourceWords base, SourceWords now) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(Part.TITLE, base.title(), now.title()));
        passages.add(new Passage(Part.SUMMARY, base.summary(), now.summary()));
        List<String> before = SourceBlocks.of(base.text());
        List<String> after = SourceBlocks.of(now.text());
        for (Pairing.Pair pair : Pairing.of(before, after)) {
            passages.add(
                    new Passage(Part.TEXT, at(before, pair.before()), at(after, pair.after())));
        }
        passages.removeIf(passage -> passage.before().isEmpty() && passage.now().isEmpty());
        return new Parity(passages, base.hash().substring(0, 16) + now.hash().substring(0, 16));
    }

    private static String at(List<String> blocks, int place) {
        return place < 0 ? "" : blocks.get(place);
    }

    /** What a version has to follow. */
    public List<Passage> behind() {
        return passages.stream().filter(Passage::differs).toList();
    }

    public boolean isCurrent() {
        return behind().isEmpty();
    }

    /**
     * What a version accounts for once it has followed one passage more.
     *
     * @param place the passage's, from 0
     * @throws Conflict if there is no such passage
     */
    public SourceWords accountingFor(int place) {
        if (place < 0 || place >= passages.size()) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("source-changed"));
        }
        return new SourceWords(
                accounted(Part.TITLE, place),
                accounted(Part.SUMMARY, place),
                accounted(Part.TEXT, place));
    }

    private String accounted(Part part, int place) {
        return IntStream.range(0, passages.size())
                .filter(i -> passages.get(i).part() == part)
                .mapToObj(i -> i == place ? passages.get(i).now() : passages.get(i).before())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * @throws Conflict if the source, or what the version accounts for, isn't what was seen
     */
    public void expect(String seen) {
        if (!token.equals(seen)) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("source-changed"));
        }
    }
}
