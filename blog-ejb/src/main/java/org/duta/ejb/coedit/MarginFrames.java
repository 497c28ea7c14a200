package org.duta.ejb.coedit;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.MarginState;
import org.duta.model.coedit.Step;
import org.jspecify.annotations.Nullable;

/** The frames about what stands in the margin, as {@code docs/contract.md} has them. */
final class MarginFrames {

    private static final JsonProvider JSON = JsonProvider.provider();

    private MarginFrames() {}

    /**
     * @param since what the text has taken since the items were read
     */
    static String comments(long version, List<MarginItem> items, List<Step> since, Seat seat) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        items.forEach(item -> list.add(item(item, since, seat)));
        return JSON.createObjectBuilder()
                .add("t", "comments")
                .add("v", version)
                .add("items", list)
                .build()
                .toString();
    }

    private static JsonObjectBuilder item(MarginItem item, List<Step> since, Seat seat) {
        int from = item.anchor().from();
        int to = item.anchor().to();
        for (Step step : since) {
            ChangeSet change = step.change();
            boolean place = from == to;
            from = change.mapPos(from, place ? -1 : 1);
            to = place ? from : Math.max(from, change.mapPos(to, -1));
        }
        JsonArrayBuilder replies = JSON.createArrayBuilder();
        item.replies().forEach(reply -> replies.add(reply(reply)));
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("id", item.id().toString())
                        .add("kind", item.isSuggestion() ? "suggestion" : "comment")
                        .add("from", from)
                        .add("to", to)
                        .add("quote", item.anchor().quote())
                        .add("orphaned", item.anchor().orphaned())
                        .add("body", item.body())
                        .add("by", name(item.by()))
                        .add("at", item.at().toString())
                        .add("state", item.state().code())
                        .add("decidedBy", name(item.decidedBy()))
                        .add("replies", replies)
                        .add("canDecide", canDecide(item, seat));
        return item.replacement() == null ? json : json.add("insert", item.replacement());
    }

    private static boolean canDecide(MarginItem item, Seat seat) {
        if (item.isSuggestion()) {
            return item.state() == MarginState.OPEN && seat.can.edit();
        }
        return seat.can.comment()
                && (seat.standing.writes() || item.by().handle().equals(seat.handle()));
    }

    private static JsonObjectBuilder reply(MarginItem.Reply reply) {
        return JSON.createObjectBuilder()
                .add("id", reply.id().toString())
                .add("by", name(reply.by()))
                .add("at", reply.at().toString())
                .add("body", reply.body());
    }

    private static JsonValue name(MarginItem.@Nullable Name name) {
        return name == null
                ? JsonValue.NULL
                : JSON.createObjectBuilder()
                        .add("handle", name.handle())
                        .add("name", name.name())
                        .build();
    }
}
