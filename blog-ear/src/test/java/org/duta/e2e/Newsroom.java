package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The demo people, and the usual way of a post through them: Ayu writes in Tokyo, Gita clears and
 * publishes.
 */
final class Newsroom {

    final Api api = Api.shared();
    final SignedIn ayu = api.as("ayu");
    final SignedIn bima = api.as("bima");
    final SignedIn citra = api.as("citra");
    final SignedIn dewi = api.as("dewi");
    final SignedIn eko = api.as("eko");
    final SignedIn fajar = api.as("fajar");
    final SignedIn gita = api.as("gita");
    final SignedIn hani = api.as("hani");
    final SignedIn indra = api.as("indra");

    /** A draft of Ayu's. */
    String draft(NewDraft draft) {
        return ayu.begins(draft);
    }

    String inReview(NewDraft draft) {
        String id = draft(draft);
        ayu.makes("submit", id);
        return id;
    }

    String approved(NewDraft draft) {
        String id = inReview(draft);
        gita.makes("approve", id);
        return id;
    }

    /** A live post of Ayu's. */
    String live(NewDraft draft) {
        String id = approved(draft);
        gita.publishes(id, null);
        return id;
    }

    /** An alert of Ayu's that Indra has raised. */
    String raised(NewDraft draft) {
        String id = draft(draft.kind("alert"));
        indra.tries("raise", id, null, null).expect(200);
        return id;
    }

    /** A draft of Ayu's that is an alert for practice. */
    String drill(NewDraft draft) {
        JsonObject drill =
                Json.createObjectBuilder(draft.kind("alert").json()).add("drill", true).build();
        return ayu.tryToBegin(drill).expect(201).json().getString("id");
    }

    /** Takes the next edition of a live post, with this text, to APPROVED. */
    void approveNext(String id, String text) {
        ayu.makes("start-edition", id);
        ayu.writes(id, text);
        ayu.makes("submit", id);
        gita.makes("approve", id);
    }

    /** Publishes the next edition of a live post. */
    void correct(String id, String text, @Nullable String note) {
        approveNext(id, text);
        gita.publishes(id, note);
    }

    JsonObject published(String id) {
        return api.get("/api/v1/posts/" + id).expect(200).json();
    }

    /** The path of a live post's page. */
    String page(String id) {
        return URI.create(published(id).getString("url")).getPath();
    }
}
