package org.duta.model.review;

import java.util.Locale;

/**
 * Why a route has a stop.
 *
 * @param about the code of the mission, or the slug of the topic, that it is there for
 */
public record Ground(Kind kind, String about) {

    /** What a rule is about. */
    public enum Kind {
        /** Every post is cleared by its lead mission. */
        LEAD_MISSION,
        CONTRIBUTOR_ASKS,
        SENSITIVE_TOPIC,
        MISSION_ASKS_LEGAL,
        TOPIC_ASKS_LEGAL;

        /** The word for it in the API, for example {@code sensitive-topic}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads what {@link #toString} wrote. */
    static Ground parse(String text) {
        int colon = text.indexOf(':');
        String kind = text.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_');
        return new Ground(Kind.valueOf(kind), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind.code() + ":" + about;
    }
}
