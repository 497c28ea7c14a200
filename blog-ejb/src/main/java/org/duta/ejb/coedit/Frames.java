package org.duta.ejb.coedit;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duta.ejb.identity.PersonCard;
import org.duta.model.coedit.Step;
import org.duta.model.post.TextRules;
import org.duta.model.post.text.Attribution;
import org.jspecify.annotations.Nullable;

/** The frames that the server sends, as {@code docs/contract.md} has them. */
final class Frames {

    private static final JsonProvider JSON = JsonProvider.provider();

    private Frames() {}

    /** A text whole, with the version that it is at. */
    static JsonObjectBuilder open(long version, String text) {
        return frame("open").add("v", version).add("doc", text);
    }

    /** What has to be added to the text at {@code version - tail.size()}. */
    static JsonObjectBuilder open(long version, List<Step> tail) {
        try (var reader = JSON.createReader(new java.io.StringReader(WireSteps.write(tail)))) {
            return frame("open").add("v", version).add("tail", reader.readArray());
        }
    }

    static String open(
            JsonObjectBuilder begun,
            Seat seat,
            Collection<Seat> present,
            long head,
            CoeditSettings settings) {
        JsonArrayBuilder others = JSON.createArrayBuilder();
        present.forEach(other -> others.add(presenceOf(JSON.createObjectBuilder(), other, head)));
        return begun.add("epoch", seat.standing.number())
                .add("edition", seat.standing.number())
                .add("state", seat.standing.state().name())
                .add("can", can(seat))
                .add(
                        "you",
                        JSON.createObjectBuilder()
                                .add("handle", seat.handle())
                                .add("name", seat.standing.name())
                                .add("mission", seat.standing.mission()))
                .add("present", others)
                .add("limits", limits(settings))
                .build()
                .toString();
    }

    private static JsonObjectBuilder limits(CoeditSettings settings) {
        return JSON.createObjectBuilder()
                .add("text", TextRules.LONGEST_TEXT)
                .add("paste", CoeditSettings.LONGEST_PASTE)
                .add("changesPerSecond", settings.changesPerSecond())
                .add("editors", settings.editors())
                .add("watchers", settings.watchers());
    }

    private static JsonObjectBuilder can(Seat seat) {
        return rights(JSON.createObjectBuilder(), seat);
    }

    /** What somebody may do, and why not more. */
    private static JsonObjectBuilder rights(JsonObjectBuilder into, Seat seat) {
        String submittedBy = seat.standing.submittedBy();
        return into.add("edit", seat.can.edit())
                .add("comment", seat.can.comment())
                .add("suggest", seat.can.suggest())
                .add("state", seat.standing.state().name())
                .add("why", Seats.why(seat))
                .add("by", submittedBy == null ? JsonValue.NULL : JSON.createValue(submittedBy));
    }

    /** Written by hand, for every change takes this way to everybody. */
    static String ups(long version, List<Step> steps) {
        return "{\"t\":\"ups\",\"v\":" + version + ",\"ups\":" + WireSteps.write(steps) + "}";
    }

    static String check(long version, long crc32) {
        return "{\"t\":\"check\",\"v\":" + version + ",\"crc32\":" + crc32 + "}";
    }

    static String presence(Seat seat, long head) {
        return presenceOf(frame("presence"), seat, head).build().toString();
    }

    private static JsonObjectBuilder presenceOf(JsonObjectBuilder into, Seat seat, long head) {
        JsonArrayBuilder ranges = JSON.createArrayBuilder();
        if (seat.selection != null) {
            for (int[] range : seat.selection.ranges()) {
                ranges.add(JSON.createArrayBuilder().add(range[0]).add(range[1]));
            }
        }
        return into.add("c", seat.client().toString())
                .add("handle", seat.handle())
                .add("name", seat.standing.name())
                .add("mission", seat.standing.mission())
                .add("v", head)
                .add("sel", ranges);
    }

    static String gone(Seat seat) {
        return frame("gone").add("c", seat.client().toString()).build().toString();
    }

    static String nack(String code, long version, long seq, long retryMs, @Nullable String why) {
        JsonObjectBuilder nack =
                frame("nack")
                        .add("code", code)
                        .add("v", version)
                        .add("seq", seq)
                        .add("retryMs", retryMs);
        return (why == null ? nack : nack.add("why", why)).build().toString();
    }

    static String canNow(Seat seat) {
        return rights(frame("can"), seat).build().toString();
    }

    /** Who typed what at a version, and who they are. */
    static String authors(long version, Attribution attribution, Map<String, PersonCard> people) {
        JsonArrayBuilder runs = JSON.createArrayBuilder();
        for (Attribution.Run run : attribution.runs()) {
            runs.add(
                    JSON.createArrayBuilder()
                            .add(run.length())
                            .add(
                                    run.author() == null
                                            ? JsonValue.NULL
                                            : JSON.createValue(run.author())));
        }
        JsonObjectBuilder known = JSON.createObjectBuilder();
        people.forEach(
                (handle, card) ->
                        known.add(
                                handle,
                                JSON.createObjectBuilder()
                                        .add("name", card.name())
                                        .add("mission", card.missionAmong(List.of("")))));
        return frame("authors")
                .add("v", version)
                .add("runs", runs)
                .add("people", known)
                .build()
                .toString();
    }

    static String bye(long retryMs, String why) {
        return frame("bye").add("retryMs", retryMs).add("why", why).build().toString();
    }

    private static JsonObjectBuilder frame(String type) {
        return JSON.createObjectBuilder().add("t", type);
    }
}
