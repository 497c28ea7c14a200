package org.duta.model.mission;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.List;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.TextArray;

/** A unit with a voice: an embassy, consulate, permanent mission, or a unit at headquarters. */
@Entity
public class Mission {

    @Id private String code;

    @Enumerated(EnumType.STRING)
    private MissionType type;

    @Column(name = "name_en")
    private String englishName;

    @Column(name = "name_id")
    private String indonesianName;

    private String city;
    private String country;

    @Convert(converter = TextArray.class)
    private List<String> serves;

    @Column(name = "time_zone")
    private String timeZone;

    @Convert(converter = TextArray.class)
    private List<String> languages;

    @SuppressWarnings("NullAway.Init")
    protected Mission() {}

    /**
     * @param country the seat's ISO 3166-1 alpha-2 code
     * @param serves the codes of every country that it serves, the seat's among them if it does
     */
    public Mission(
            MissionName name,
            MissionType type,
            String city,
            String country,
            List<String> serves,
            ZoneId timeZone,
            List<LanguageTag> languages) {
        this.code = MissionCode.of(name.code()).value();
        this.englishName = name.english();
        this.indonesianName = name.indonesian();
        this.type = type;
        this.city = city;
        this.country = country;
        this.serves = List.copyOf(serves);
        this.timeZone = timeZone.getId();
        this.languages = languages.stream().map(LanguageTag::value).toList();
    }

    public String code() {
        return code;
    }

    public MissionName name() {
        return new MissionName(code, englishName, indonesianName);
    }

    public MissionType type() {
        return type;
    }

    public String city() {
        return city;
    }

    public String country() {
        return country;
    }

    public List<String> serves() {
        return List.copyOf(serves);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public List<LanguageTag> languages() {
        return languages.stream().map(LanguageTag::new).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mission mission && code.equals(mission.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
