package org.duta.web.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.identity.PersonCard;
import org.duta.model.post.text.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * A text in pieces, each by whoever typed it, with a legend. Colours and patterns go by mission, as
 * in the editor: the missions in alphabetical order are author-1 to author-8, and round again.
 *
 * @param fades whether the colours end before the pieces do
 * @param cut how many Unicode characters at the end aren't among the pieces
 * @param earlier how many Unicode characters were typed in earlier editions
 */
public record AuthoredText(
        List<Piece> pieces,
        List<Person> people,
        List<Share> missions,
        boolean fades,
        int cut,
        int earlier) {

    /**
     * More pieces than this take a browser seconds to lay out: the text goes on in one piece
     * without colours, and the page says so.
     */
    static final int MOST_PIECES = 5_000;

    /** UTF-16 units. A longer text is shown to here: a browser takes seconds to wrap more. */
    static final int LONGEST = 400_000;

    /**
     * @param look the style sheet's class; empty where nobody is known
     * @param name whose it is; empty where nobody is known
     * @param initials shown before the piece where the look alone doesn't tell whose it is
     */
    public record Piece(String text, String look, String name, String initials) {}

    /**
     * @param mission a code
     * @param initials empty unless others of the mission have typed as well
     * @param characters Unicode characters
     */
    public record Person(
            String handle,
            String name,
            String mission,
            String look,
            String initials,
            int characters) {}

    /** What a mission's people have typed together, in Unicode characters. */
    public record Share(String mission, String look, int characters) {}

    /**
     * @param people whoever is among the attribution
     * @param among the missions of the post, which a person writes for rather than for others
     */
    static AuthoredText of(
            String text,
            Attribution attribution,
            Map<String, PersonCard> people,
            List<String> among) {
        Map<String, Integer> counts = charactersByAuthor(text, attribution);
        Map<String, String> missions = new LinkedHashMap<>();
        counts.keySet().forEach(handle -> missions.put(handle, mission(handle, people, among)));
        Map<String, Integer> looks = MissionLooks.of(Set.copyOf(missions.values()));
        List<Person> known = new ArrayList<>();
        counts.forEach(
                (handle, characters) -> {
                    String mission = Objects.requireNonNull(missions.get(handle));
                    PersonCard card = people.get(handle);
                    String name = card == null ? handle : card.name();
                    boolean alone = Collections.frequency(missions.values(), mission) == 1;
                    known.add(
                            new Person(
                                    handle,
                                    name,
                                    mission,
                                    "coedit-author coedit-look-" + looks.get(mission),
                                    alone ? "" : initials(name),
                                    characters));
                });
        int shown = shownUnits(text);
        int all = text.codePointCount(0, text.length());
        int typed = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<Piece> pieces = pieces(text.substring(0, shown), attribution, known);
        return new AuthoredText(
                pieces,
                known,
                shares(known),
                pieces.size() > MOST_PIECES,
                text.codePointCount(shown, text.length()),
                all - typed);
    }

    private static String initials(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static String mission(
            String handle, Map<String, PersonCard> people, List<String> among) {
        PersonCard card = people.get(handle);
        return card == null ? "" : card.missionAmong(among);
    }

    /** Where to stop: not within a surrogate pair. */
    private static int shownUnits(String text) {
        if (text.length() <= LONGEST) {
            return text.length();
        }
        return Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    }

    private static List<Piece> pieces(String text, Attribution attribution, List<Person> people) {
        Map<String, Person> byHandle = new LinkedHashMap<>();
        people.forEach(person -> byHandle.put(person.handle(), person));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Attribution.Run run : attribution.runs()) {
            if (pieces.size() >= MOST_PIECES || from >= text.length()) {
                break;
            }
            int to = Math.min(text.length(), from + run.length());
            addPieces(text.substring(from, to), find(run.author(), byHandle), pieces);
            from = to;
        }
        if (from < text.length()) {
            addPieces(text.substring(from), null, pieces);
        }
        return pieces;
    }

    /** Initials stand before the first letter, and not at the end of the line above it. */
    private static void addPieces(String text, @Nullable Person person, List<Piece> pieces) {
        if (person == null) {
            pieces.add(new Piece(text, "", "", ""));
            return;
        }
        int blank = text.length() - text.stripLeading().length();
        if (blank > 0) {
            pieces.add(new Piece(text.substring(0, blank), person.look(), person.name(), ""));
        }
        if (blank < text.length()) {
            String initials =
                    text.codePoints().anyMatch(Character::isLetterOrDigit) ? person.initials() : "";
            pieces.add(new Piece(text.substring(blank), person.look(), person.name(), initials));
        }
    }

    private static @Nullable Person find(@Nullable String handle, Map<String, Person> people) {
        return handle == null ? null : people.get(handle);
    }

    private static List<Share> shares(List<Person> people) {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (Person person : people) {
            shares.merge(
                    person.mission(),
                    new Share(person.mission(), person.look(), person.characters()),
                    (one, other) ->
                            new Share(
                                    one.mission(),
                                    one.look(),
                                    one.characters() + other.characters()));
        }
        return shares.values().stream()
                .sorted(Comparator.comparingInt(Share::characters).reversed())
                .toList();
    }

    /** Unicode characters of each author, most first. */
    static Map<String, Integer> charactersByAuthor(String text, Attribution attribution) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int from = 0;
        for (Attribution.Run run : attribution.runs()) {
            int to = from + run.length();
            if (run.author() != null) {
                counts.merge(run.author(), text.codePointCount(from, to), Integer::sum);
            }
            from = to;
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(count -> sorted.put(count.getKey(), count.getValue()));
        return sorted;
    }
}
