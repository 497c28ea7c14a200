package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A person at work through the workspace API. A verb that says what was done expects success. */
record SignedIn(Api api, String handle, String token) {

    private static final String POSTS = "/api/desk/v1/posts";

    Answer send(String method, String path, byte[] body, String... headers) {
        return api.send(method, path, body, Api.with(headers, "Authorization", "Bearer " + token));
    }

    Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    Answer json(String method, String path, String body, String... headers) {
        return send(
                method,
                path,
                Api.bytes(body),
                Api.with(headers, "Content-Type", "application/json"));
    }

    Answer tryToBegin(JsonObject draft) {
        return json("POST", POSTS, draft.toString());
    }

    /** The id of the new post. */
    String begins(NewDraft draft) {
        return tryToBegin(draft.json()).expect(201).json().getString("id");
    }

    Answer open(String id, String... headers) {
        return get(POSTS + "/" + id, headers);
    }

    JsonObject sees(String id) {
        return open(id).expect(200).json();
    }

    Answer tryToWrite(String id, String text, String... headers) {
        return send(
                "PUT",
                POSTS + "/" + id + "/text",
                Api.bytes(text),
                Api.with(headers, "Content-Type", "text/markdown"));
    }

    /** Replaces the text as it is now, whatever it is. */
    Answer writes(String id, String text) {
        return tryToWrite(id, text, "If-Match", open(id).expect(200).tag()).expect(200);
    }

    Answer tryToChange(String id, JsonObject details, String... headers) {
        return json("PATCH", POSTS + "/" + id, details.toString(), headers);
    }

    Answer changes(String id, String member, String value) {
        return changes(id, Json.createObjectBuilder().add(member, value).build());
    }

    Answer changes(String id, String member, List<String> values) {
        return changes(id, Json.createObjectBuilder().add(member, NewDraft.array(values)).build());
    }

    private Answer changes(String id, JsonObject details) {
        return tryToChange(id, details, "If-Match", open(id).expect(200).tag()).expect(200);
    }

    Answer tries(String move, String id, @Nullable String hash, @Nullable String note) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("move", move);
        if (hash != null) {
            body.add("hash", hash);
        }
        if (note != null) {
            body.add("note", note);
        }
        return json("POST", POSTS + "/" + id + "/moves", body.build().toString());
    }

    /** With the hash under review, a note, and tomorrow where a time is needed. */
    Answer tries(String move, String id) {
        return switch (move) {
            case "schedule" -> triesToSchedule(id, inWholeSeconds(Duration.ofDays(1)), null);
            case "raise" -> tries(move, id, null, "because of " + handle);
            default -> tries(move, id, hash(id), "because of " + handle);
        };
    }

    /** A time to come, as programs give it. */
    static String inWholeSeconds(Duration from) {
        return Instant.now().plus(from).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    Answer triesToSchedule(String id, @Nullable String at, @Nullable String zone) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("move", "schedule");
        if (at != null) {
            body.add("at", at);
        }
        if (zone != null) {
            body.add("zone", zone);
        }
        return json("POST", POSTS + "/" + id + "/moves", body.build().toString());
    }

    /** Keeps the post, as it is now, for those people. */
    Answer embargoes(String id, String at, List<String> people) {
        JsonObject body =
                Json.createObjectBuilder()
                        .add("at", at)
                        .add("people", NewDraft.array(people))
                        .build();
        return json(
                "PUT",
                POSTS + "/" + id + "/embargo",
                body.toString(),
                "If-Match",
                open(id).expect(200).tag());
    }

    /** Some time next year; the id of the absence. */
    String goesAway(String standIn) {
        String id = java.util.UUID.randomUUID().toString();
        tellsAbsence(id, standIn, "2027-07-05T00:00:00+09:00", "2027-07-12T00:00:00+09:00")
                .expect(201);
        return id;
    }

    Answer tellsAbsence(String id, String standIn, String from, String until) {
        JsonObject body =
                Json.createObjectBuilder()
                        .add("standIn", standIn)
                        .add("from", from)
                        .add("until", until)
                        .build();
        return json("PUT", "/api/desk/v1/absences/" + id, body.toString());
    }

    JsonObject makes(String move, String id) {
        return tries(move, id).expect(200).json();
    }

    JsonObject withdraws(String id, String reason) {
        return tries("withdraw", id, null, reason).expect(200).json();
    }

    JsonObject publishes(String id, @Nullable String note) {
        return tries("publish", id, hash(id), note).expect(200).json();
    }

    /** The hash of the latest revision, or null if there is none or the post can't be read. */
    @Nullable String hash(String id) {
        Answer answer = open(id);
        return answer.status() != 200 || answer.json().isNull("revision")
                ? null
                : answer.json().getJsonObject("revision").getString("hash");
    }

    List<String> allowedMoves(String id) {
        return sees(id).getJsonArray("allowedMoves").getValuesAs(JsonString::getString);
    }

    /** Everybody with a hand in the current edition, with the characters left of theirs. */
    Map<String, Integer> typists(String id) {
        Map<String, Integer> typed = new TreeMap<>();
        for (JsonObject typist : sees(id).getJsonArray("typedBy").getValuesAs(JsonObject.class)) {
            typed.put(typist.getString("handle"), typist.getInt("characters"));
        }
        return typed;
    }

    List<JsonObject> revisions(String id) {
        return get(POSTS + "/" + id + "/revisions").expect(200).items();
    }

    JsonObject revision(String id, int number) {
        return get(POSTS + "/" + id + "/revisions/" + number).expect(200).json();
    }

    /** Says that they will decide what waits for them. */
    Answer claims(String id) {
        return send("POST", POSTS + "/" + id + "/claims", new byte[0]);
    }

    Answer releases(String id) {
        return send("DELETE", POSTS + "/" + id + "/claims", new byte[0]);
    }

    /** Asks somebody without an account about the revision under review. */
    Answer asksOutside(String id, String name) {
        JsonObjectBuilder body =
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("email", "someone@university.example")
                        .add("purpose", "fact-check")
                        .add("question", "Are the figures right?");
        String hash = hash(id);
        body.add("hash", hash == null ? "none" : hash);
        return json("POST", POSTS + "/" + id + "/outside", body.build().toString());
    }

    Answer revokesOutside(String id, int number) {
        return send("DELETE", POSTS + "/" + id + "/outside/" + number, new byte[0]);
    }

    List<JsonObject> outside(String id) {
        return get(POSTS + "/" + id + "/outside").expect(200).items();
    }

    List<JsonObject> trail(String id) {
        return get("/api/desk/v1/audit?post=" + id).expect(200).items();
    }
}
