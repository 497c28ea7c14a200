package org.duta.e2e;

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
    DISCARDED;

    boolean isDraft() {
        return this == DRAFT || this == LIVE_AND_DRAFT || this == WITHDRAWN_AND_DRAFT;
    }

    String reach(Newsroom room, NewDraft draft) {
        String id = room.draft(draft);
        room.citra.changes(id, "summary", "Citra was here.");
        switch (this) {
            case DRAFT -> {}
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
