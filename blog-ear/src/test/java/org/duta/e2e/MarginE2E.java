package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.duta.model.coedit.ChangeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Comments and suggestions in the margin of a text that others go on writing. */
class MarginE2E {

    private static final String TEXT = "Satu dua tiga empat.";

    private final Newsroom room = new Newsroom();
    private final String post = room.draft(NewDraft.in("tokyo").with("geneva-un").saying(TEXT));
    private final String comment = UUID.randomUUID().toString();
    private final List<LiveSocket> sockets = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        sockets.forEach(LiveSocket::close);
    }

    @Test
    void aCommentIsAnsweredAndResolvedForEverybody() {
        LiveSocket ayu = opens(room.ayu);
        LiveSocket citra = opens(room.citra);
        comments(citra, 5, 8);
        JsonObject seen = item(ayu, any -> true);
        assertThat(seen.getString("quote")).isEqualTo("dua");
        assertThat(seen.getJsonObject("by").getString("handle")).isEqualTo("citra");

        ayu.send(
                Wire.frame("reply")
                        .add("id", UUID.randomUUID().toString())
                        .add("to", comment)
                        .add("body", "Sudah dihitung.")
                        .build());
        assertThat(
                        item(citra, one -> !one.getJsonArray("replies").isEmpty())
                                .getJsonArray("replies")
                                .getJsonObject(0)
                                .getString("body"))
                .isEqualTo("Sudah dihitung.");
        decides(ayu, "resolved");
        item(citra, one -> one.getString("state").equals("resolved"));
        item(ayu, one -> one.getString("state").equals("resolved"));
        decides(citra, "open");
        item(ayu, one -> one.getString("state").equals("open"));
        JsonObject later = item(opens(room.bima), any -> true);
        assertThat(later.getString("state")).isEqualTo("open");
        assertThat(later.getJsonArray("replies")).hasSize(1);
    }

    /** overleaf#552: what stood on deleted text is there again once that is. */
    @Test
    void aCommentOutlivesItsTextAndComesBackWithIt() {
        LiveSocket ayu = opens(room.ayu);
        comments(ayu, 5, 8);
        item(ayu, any -> true);
        ayu.send(Wire.push(0, 1, ChangeSet.replace(TEXT.length(), 3, 10, "")));
        JsonObject orphan = item(ayu, one -> one.getBoolean("orphaned"));
        assertThat(orphan.getString("quote")).isEqualTo("dua");
        ayu.send(Wire.push(1, 2, ChangeSet.replace(TEXT.length() - 7, 3, 3, "u dua t")));
        JsonObject back = item(ayu, one -> !one.getBoolean("orphaned"));
        assertThat(back.getInt("from")).isEqualTo(5);
        assertThat(back.getInt("to")).isEqualTo(8);
    }

    @Test
    void whatIsSuggestedGoesInAsTheChangeOfWhoeverSuggestedIt() {
        LiveSocket ayu = opens(room.ayu);
        LiveSocket eko = opens(room.eko);
        eko.send(
                Wire.frame("suggest")
                        .add("id", comment)
                        .add("v", 0)
                        .add("from", 9)
                        .add("to", 13)
                        .add("insert", "lima")
                        .build());
        assertThat(item(eko, any -> true).getBoolean("canDecide")).isFalse();
        decides(eko, "accepted");
        assertThat(eko.next("refused").getString("id")).isEqualTo(comment);
        assertThat(room.ayu.sees(post).getString("text")).isEqualTo(TEXT);

        item(ayu, one -> one.getBoolean("canDecide"));
        decides(ayu, "accepted");
        item(eko, one -> one.getString("state").equals("accepted"));
        assertThat(room.ayu.sees(post).getString("text")).isEqualTo("Satu dua lima empat.");
        assertThat(room.ayu.typists(post)).containsEntry("eko", 4);
        decides(ayu, "accepted");
        assertThat(ayu.next("refused").getString("code")).isEqualTo("margin-decided");
        assertThat(room.ayu.sees(post).getString("text")).isEqualTo("Satu dua lima empat.");
    }

    @Test
    void whoeverAcceptsNothingOfTheirOwnKeepsTheRightToDecide() {
        LiveSocket gita = opens(room.gita);
        gita.send(
                Wire.frame("suggest")
                        .add("id", comment)
                        .add("v", 0)
                        .add("from", 0)
                        .add("to", 4)
                        .add("insert", "Nol")
                        .build());
        item(gita, any -> true);
        decides(gita, "rejected");
        item(gita, one -> one.getString("state").equals("rejected"));
        room.ayu.makes("submit", post);
        room.gita.makes("approve", post);
    }

    @Test
    void whatCannotStandThereIsRefusedInWords() {
        LiveSocket ayu = opens(room.ayu);
        comments(ayu, 8, 500);
        assertThat(ayu.next("refused").getString("code")).isEqualTo("margin-place");
        comments(ayu, 8, 8);
        assertThat(ayu.next("refused").getString("detail")).isNotBlank();
    }

    private LiveSocket opens(SignedIn person) {
        LiveSocket socket = LiveSocket.open(person, post);
        sockets.add(socket);
        socket.send(Wire.hello(UUID.randomUUID()));
        socket.next("open");
        return socket;
    }

    private void comments(LiveSocket who, int from, int to) {
        who.send(
                Wire.frame("comment")
                        .add("id", comment)
                        .add("v", 0)
                        .add("from", from)
                        .add("to", to)
                        .add("body", "Betulkah?")
                        .build());
    }

    private void decides(LiveSocket who, String as) {
        who.send(Wire.frame("decide").add("id", comment).add("as", as).build());
    }

    /** The comment as a later frame has it. */
    private JsonObject item(LiveSocket who, Predicate<JsonObject> wanted) {
        JsonObject frame =
                who.next(
                        "comments",
                        comments ->
                                comments
                                        .getJsonArray("items")
                                        .getValuesAs(JsonObject.class)
                                        .stream()
                                        .anyMatch(one -> isIt(one) && wanted.test(one)));
        return frame.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(this::isIt)
                .findFirst()
                .orElseThrow();
    }

    private boolean isIt(JsonObject item) {
        return item.getString("id").equals(comment);
    }
}
