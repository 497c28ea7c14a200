package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody who had a hand in an edition decides its review. */
class FourEyesE2E {

    private final Newsroom room = new Newsroom();
    private final SignedIn ayu = room.ayu;
    private final SignedIn citra = room.citra;
    private final SignedIn gita = room.gita;

    /** What an editor did to the edition, and the characters of hers that are left. */
    enum Hand {
        INSERTED(8, (citra, id) -> citra.writes(id, text(citra, id) + "And so.\n")),
        ONLY_DELETED(0, (citra, id) -> citra.writes(id, text(citra, id).substring(3))),
        INSERTED_WHAT_WAS_DELETED_LATER(
                0,
                (citra, id) -> {
                    String before = text(citra, id);
                    citra.writes(id, before + "More of it.");
                    citra.api().as("ayu").writes(id, before);
                }),
        DELETED_HER_OWN_WORDS(
                0,
                (citra, id) -> {
                    String before = text(citra, id);
                    citra.writes(id, before + "More of it.");
                    citra.writes(id, before);
                }),
        ONLY_THE_TITLE(0, (citra, id) -> citra.changes(id, "title", "Another title")),
        ONLY_THE_SUMMARY(0, (citra, id) -> citra.changes(id, "summary", "Another summary")),
        EMPTIED_THE_SUMMARY(0, (citra, id) -> citra.changes(id, "summary", "")),
        ONLY_THE_BYLINE(0, (citra, id) -> citra.changes(id, "byline", List.of("bima", "ayu"))),
        BEFORE_A_RECALL(
                0,
                (citra, id) -> {
                    citra.changes(id, "title", "Another title");
                    citra.makes("submit", id);
                    citra.makes("recall", id);
                });

        private final int left;
        private final BiConsumer<SignedIn, String> doing;

        Hand(int left, BiConsumer<SignedIn, String> doing) {
            this.left = left;
            this.doing = doing;
        }

        private static String text(SignedIn person, String id) {
            return person.sees(id).getString("text");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditorWithAHandInTheEditionDecidesNothingOfIt(Hand hand) {
        String id = room.draft(NewDraft.in("tokyo"));
        hand.doing.accept(citra, id);
        ayu.makes("submit", id);

        assertThat(citra.typists(id)).containsEntry("citra", hand.left).containsKey("ayu");
        assertThat(hands(id)).contains("ayu", "citra");
        assertThat(citra.allowedMoves(id)).doesNotContain("approve", "send-back");
        citra.tries("approve", id).expect(403, "four-eyes");
        citra.tries("send-back", id).expect(403, "four-eyes");

        gita.makes("approve", id);
        citra.tries("send-back", id).expect(403, "four-eyes");
        assertThat(citra.publishes(id, null).getString("state")).isEqualTo("LIVE");
    }

    /** What an editor did that leaves title, summary, text and byline as they were. */
    enum NoHand {
        NOTHING((citra, id) -> {}),
        WROTE_THE_SAME_TEXT((citra, id) -> citra.writes(id, citra.sees(id).getString("text"))),
        WROTE_THE_SAME_TEXT_WITH_OTHER_LINE_ENDS(
                (citra, id) ->
                        citra.writes(id, citra.sees(id).getString("text").replace("\n", "\r\n"))),
        CHANGED_THE_TITLE_TO_WHAT_IT_WAS(
                (citra, id) -> citra.changes(id, "title", citra.sees(id).getString("title"))),
        CHANGED_THE_SUMMARY_TO_WHAT_IT_WAS(
                (citra, id) -> citra.changes(id, "summary", citra.sees(id).getString("summary"))),
        CHOSE_THE_BYLINE_THAT_WAS_THERE((citra, id) -> citra.changes(id, "byline", List.of("ayu"))),
        CHANGED_TOPICS((citra, id) -> citra.changes(id, "topics", List.of("economic-diplomacy"))),
        CHANGED_CONTRIBUTORS((citra, id) -> citra.changes(id, "contributors", List.of("paris"))),
        SUBMITTED_AND_RECALLED(
                (citra, id) -> {
                    citra.makes("submit", id);
                    citra.makes("recall", id);
                }),
        TRIED_TO_WRITE_WITH_AN_OLD_VERSION(
                (citra, id) -> {
                    String old = citra.open(id).tag();
                    citra.api().as("ayu").writes(id, "Another text.");
                    citra.tryToWrite(id, "Citra's text.", "If-Match", old).expect(412);
                });

        private final BiConsumer<SignedIn, String> doing;

        NoHand(BiConsumer<SignedIn, String> doing) {
            this.doing = doing;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditorWhoChangedNothingThatIsSignedMayDecide(NoHand what) {
        String id = room.draft(NewDraft.in("tokyo"));
        what.doing.accept(citra, id);
        ayu.makes("submit", id);

        assertThat(citra.typists(id)).containsOnlyKeys("ayu");
        assertThat(citra.allowedMoves(id)).contains("approve", "send-back");
        assertThat(citra.makes("approve", id).getString("state")).isEqualTo("APPROVED");
        assertThat(citra.trail(id))
                .noneMatch(
                        line ->
                                line.getString("act").equals("post.text-written")
                                        && line.getString("actor").equals("citra"));
    }

    @Test
    void whoWroteAnEarlierEditionMayClearTheNextOne() {
        String id = citra.begins(NewDraft.in("tokyo"));
        citra.makes("submit", id);
        citra.tries("approve", id).expect(403, "four-eyes");
        gita.makes("approve", id);
        gita.publishes(id, null);

        gita.makes("start-edition", id);
        assertThat(gita.typists(id)).isEmpty();
        gita.writes(id, gita.sees(id).getString("text") + "Gita's turn.\n");
        gita.makes("submit", id);

        gita.tries("approve", id).expect(403, "four-eyes");
        citra.makes("approve", id);
        citra.publishes(id, "More is told.");
        assertThat(room.published(id).getInt("edition")).isEqualTo(2);
        assertThat(room.published(id).getJsonArray("authors").getValuesAs(JsonObject.class))
                .extracting(author -> author.getString("handle"))
                .containsExactly("citra", "gita");
    }

    @Test
    void anApprovalNamesTheRevisionThatWasRead() {
        String id = room.inReview(NewDraft.in("tokyo"));
        String first = gita.hash(id);
        ayu.makes("recall", id);
        ayu.writes(id, "Something else entirely.");
        ayu.makes("submit", id);

        gita.tries("approve", id, first, null).expect(409, "stale-hash");
        gita.tries("approve", id, "0".repeat(64), null).expect(409, "stale-hash");
        gita.tries("approve", id, null, null).expect(422, "invalid");
        gita.tries("approve", id, "", null).expect(422, "invalid");
        assertThat(gita.sees(id).getString("state")).isEqualTo("IN_REVIEW");
        assertThat(gita.makes("approve", id).getString("state")).isEqualTo("APPROVED");
    }

    @Test
    void aRecallVoidsTheApproval() {
        String id = room.approved(NewDraft.in("tokyo"));
        String approved = gita.hash(id);
        ayu.makes("recall", id);

        gita.tries("publish", id, approved, null).expect(409, "wrong-state");
        ayu.makes("submit", id);
        assertThat(gita.hash(id)).isEqualTo(approved);
        gita.tries("publish", id, approved, null).expect(409, "wrong-state");
        room.api.get("/api/v1/posts/" + id).expect(404, "not-found");
        gita.makes("approve", id);
        assertThat(gita.publishes(id, null).getString("state")).isEqualTo("LIVE");
    }

    private List<String> hands(String id) {
        List<JsonObject> revisions = ayu.revisions(id);
        return revisions.get(revisions.size() - 1).getJsonArray("hands").stream()
                .map(hand -> ((jakarta.json.JsonString) hand).getString())
                .toList();
    }
}
