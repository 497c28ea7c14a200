package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another file in the place of one: what becomes of every text in which it stands. */
class FileReplacementE2E {

    private static final String MEDIA = "/api/desk/v1/media/";

    private final Newsroom room = new Newsroom();
    private final String old = MediaFiles.bring(room.ayu, Photo.jpeg(360, 240), "?name=lama.jpg");
    private final String other = MediaFiles.bring(room.ayu, Photo.jpeg(360, 240), "?name=baru.jpg");

    private static NewDraft showing(String mission, String id) {
        return NewDraft.in(mission)
                .saying("Lihat.\n\n![Dua menteri](/media/" + id + " \"Foto\")\n");
    }

    private static Answer replace(SignedIn person, String id, String by) {
        return person.json(
                "POST",
                MEDIA + id + "/replacement",
                Json.createObjectBuilder().add("by", by).build().toString());
    }

    private static String text(SignedIn person, String post) {
        return person.sees(post).getString("text");
    }

    @Test
    void drafts_go_over_at_once_live_posts_by_an_edition_that_is_cleared_and_others_are_told() {
        String draft = room.draft(showing("tokyo", old));
        String live = room.live(showing("tokyo", old));
        String closed = room.inReview(showing("tokyo", old));
        String elsewhere = room.bima.begins(showing("geneva-un", old));

        replace(room.ayu, old, other).expect(200);

        assertThat(text(room.ayu, draft)).contains("![Dua menteri](/media/" + other + " \"Foto\")");
        assertThat(room.published(live).getString("html")).contains(old).doesNotContain(other);
        assertThat(room.ayu.sees(live).getString("state")).isEqualTo("DRAFT");
        assertThat(text(room.ayu, live)).contains(other).doesNotContain(old);
        assertThat(text(room.ayu, closed)).contains(old);
        assertThat(text(room.bima, elsewhere)).contains(old);
        assertThat(MediaFiles.uses(room.ayu, old))
                .containsExactlyInAnyOrder(live + " LIVE", closed + " IN_REVIEW");
        assertThat(MediaFiles.about(room.ayu, old).getString("replacedBy")).isEqualTo(other);
        assertThat(told(room.bima)).contains(elsewhere);
        assertThat(told(room.gita)).contains(closed, live).doesNotContain(elsewhere);
        assertThat(told(room.ayu)).doesNotContain(draft);
        assertThat(room.bima.get("/api/desk/v1/posts/" + elsewhere + "/checks").text())
                .contains("check-picture-replaced");

        room.ayu.makes("submit", live);
        room.gita.makes("approve", live);
        room.gita.publishes(live, null);
        assertThat(room.published(live).getString("html")).contains(other).doesNotContain(old);
        room.api.get("/media/" + old + "/320.jpg").expect(404);

        room.ayu.makes("recall", closed);
        replace(room.ayu, old, other).expect(200);
        assertThat(text(room.ayu, closed)).contains(other).doesNotContain(old);
        assertThat(MediaFiles.uses(room.ayu, old)).isEmpty();
        assertThat(
                        Sql.number(
                                DutaServer.shared(),
                                "select count(*) from audit_entry where act = 'media.replaced'"
                                        + " and subject = 'media:"
                                        + old
                                        + "'"))
                .isEqualTo(1);
    }

    private static List<String> told(SignedIn person) {
        return person
                .get("/api/desk/v1/notifications?unread=true")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("occasion").equals("file-replaced"))
                .map(item -> item.getString("post"))
                .toList();
    }

    @Test
    void what_can_t_take_a_file_s_place_is_refused() {
        String post = room.draft(NewDraft.in("tokyo"));
        String ofPost = MediaFiles.bring(room.ayu, Photo.jpeg(40, 30), "?post=" + post);
        assertThat(replace(room.ayu, old, ofPost).expect(422, "invalid").reasons())
                .containsExactly("media-replacement-elsewhere");
        assertThat(replace(room.ayu, old, old).expect(422, "invalid").reasons())
                .containsExactly("media-replacement-same");
        replace(room.bima, old, other).expect(403, "not-allowed");
        replace(room.bima, ofPost, other).expect(404, "not-found");
        replace(room.ayu, ofPost, other).expect(200);
        String third = MediaFiles.bring(room.ayu, Photo.jpeg(40, 30), "");
        assertThat(replace(room.ayu, ofPost, third).expect(409, "wrong-state").reasons())
                .containsExactly("media-replaced-already");
        assertThat(replace(room.ayu, other, ofPost).expect(409).reasons())
                .containsExactly("media-replaced-already");
    }
}
