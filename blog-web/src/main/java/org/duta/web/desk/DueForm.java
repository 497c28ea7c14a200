package org.duta.web.desk;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a time that is still being typed: what the clocks of one mission will show. */
public class DueForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String date = "";
    private String time = "";
    private String mission = "";
    private String offset = "";
    private String versions = "";

    /**
     * As the use case reads it; null while a field is empty. An offset counts only where the clocks
     * of the zone show that time twice, and with it.
     */
    @Nullable String at(ZoneId zone) {
        if (date.isBlank() || time.isBlank()) {
            return null;
        }
        boolean counts = offsets(zone).stream().anyMatch(valid -> valid.getId().equals(offset));
        return date + "T" + time + (counts ? offset : "");
    }

    /** The two offsets from UTC of a time that the clocks show twice; else nothing. */
    List<ZoneOffset> offsets(ZoneId zone) {
        try {
            LocalDateTime shown = LocalDateTime.parse(date + "T" + time);
            List<ZoneOffset> valid = zone.getRules().getValidOffsets(shown);
            return valid.size() > 1 ? valid : List.of();
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    /** Fills the fields with a moment as clocks of that zone show it. */
    void show(Instant at, ZoneId zone) {
        OffsetDateTime shown = at.atZone(zone).toOffsetDateTime();
        date = shown.toLocalDate().toString();
        time = shown.toLocalTime().toString();
        offset = shown.getOffset().getId();
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    /** The code of the mission whose clocks are meant. */
    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }

    /** How the other language versions are scheduled with it; empty if they aren't. */
    public String getVersions() {
        return versions;
    }

    public void setVersions(String versions) {
        this.versions = versions;
    }

    public String getOffset() {
        return offset;
    }

    public void setOffset(String offset) {
        this.offset = offset;
    }
}
