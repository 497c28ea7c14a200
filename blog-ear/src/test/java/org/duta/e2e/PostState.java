package org.duta.e2e;

import jakarta.json.JsonObject;

/** The states that a post can be in, and how one gets there. Ayu and Citra have a hand in each. */
enum PostState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    LIVE,
    LIVE_AND_DRAFT,
    LIVE_AND_IN_REVIEW,
    LIVE_AND_APPROVED,
    LIVE_AND_SCHEDULED,
    WITHDRAWN,
    WITHDRAWN_AND_DRAFT,
    WITHDRAWN_AND_APPROVED,
    WITHDRAWN_AND_SCHEDULED,
    DISCARDED,
    ALERT_DRAFT,
    ALERT_UNCONFIRMED,
    DRILL_DRAFT,
    DRILL_RAISED;

    /** Whether it is an alert, which the duty officers see too. */
    boolean isAlert() {
        return name().startsWith("ALERT_") || isDrill();
    }

    /** Whether it is an alert for practice. */
    boolean isDrill() {
        return name().startsWith("DRILL_");
    }

    boolean isDraft() {
        return this == DRAFT
                || this == ALERT_DRAFT
                || this == DRILL_DRAFT
                || this == LIVE_AND_DRAFT
                || this == WITHDRAWN_AND_DRAFT;
    }

    /** The state of a post as the workspace API tells it. */
    static String of(JsonObject post) {
        if (!post.isNull("drill")) {
            return "DRILL_" + post.getString("state").replace("DRILL_", "");
        }
        return post.getString("kind").equals("alert") ? "ALERT_" + ofAlert(post) : ofAny(post);
    }

    private static String ofAlert(JsonObject post) {
        boolean owed =
                !post.isNull("emergency")
                        && !post.getJsonObject("emergency").isNull("confirmation");
        return owed ? ofAny(post).replace("LIVE", "UNCONFIRMED") : ofAny(post);
    }

    private static String ofAny(JsonObject post) {
        String working = post.getString("state");
        if (post.isNull("live")) {
            return working;
        }
        String live = post.getJsonObject("live").getString("state");
        boolean same = post.getJsonObject("live").getInt("edition") == post.getInt("edition");
        return same ? live : live + "_AND_" + working;
    }

    String reach(Newsroom room, NewDraft draft) {
        String id =
                isDrill() ? room.drill(draft) : room.draft(isAlert() ? draft.kind("alert") : draft);
        room.citra.changes(id, "summary", "Citra was here.");
        switch (this) {
            case DRAFT, ALERT_DRAFT, DRILL_DRAFT -> {}
            case ALERT_UNCONFIRMED, DRILL_RAISED -> room.indra.makes("raise", id);
            case DISCARDED -> room.ayu.makes("discard", id);
            case IN_REVIEW -> room.ayu.makes("submit", id);
            case APPROVED -> clear(room, id);
            case SCHEDULED -> schedule(room, id);
            default -> goLive(room, id);
        }
        return id;
    }

    private void goLive(Newsroom room, String id) {
        clear(room, id);
        room.gita.publishes(id, null);
        if (name().contains("_AND_")) {
            room.ayu.makes("start-edition", id);
            room.ayu.writes(id, "Another text.");
            room.citra.changes(id, "summary", "Citra was here again.");
        }
        if (name().endsWith("_AND_IN_REVIEW")) {
            room.ayu.makes("submit", id);
        }
        if (name().endsWith("_AND_APPROVED")) {
            clear(room, id);
        }
        if (name().startsWith("WITHDRAWN")) {
            room.gita.makes("withdraw", id);
        }
        if (name().endsWith("_AND_SCHEDULED")) {
            schedule(room, id);
        }
    }

    private static void schedule(Newsroom room, String id) {
        clear(room, id);
        room.gita.makes("schedule", id);
    }

    private static void clear(Newsroom room, String id) {
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
    }
}
