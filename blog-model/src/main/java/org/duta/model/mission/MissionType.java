package org.duta.model.mission;

import java.util.Locale;

/** What sort of unit a mission is. */
public enum MissionType {
    EMBASSY,
    PERMANENT_MISSION,
    CONSULATE_GENERAL,
    CONSULATE,
    HEADQUARTERS;

    /** The word for it in data files and documents, for example {@code permanent-mission}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static MissionType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
