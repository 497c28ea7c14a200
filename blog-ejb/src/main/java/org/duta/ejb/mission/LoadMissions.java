package org.duta.ejb.mission;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.duta.ejb.kernel.TabSeparated;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.Mission;
import org.duta.model.mission.MissionName;
import org.duta.model.mission.MissionType;

/** Adds the missions of the shipped data file that the database doesn't know yet. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class LoadMissions {

    @PersistenceContext EntityManager entities;

    @PostConstruct
    void load() {
        Set<String> known =
                new HashSet<>(
                        entities.createQuery("select m.code from Mission m", String.class)
                                .getResultList());
        TabSeparated.read(LoadMissions.class, "missions.tsv").stream()
                .filter(row -> !known.contains(row.get("code")))
                .map(LoadMissions::mission)
                .forEach(entities::persist);
    }

    private static Mission mission(TabSeparated.Row row) {
        return new Mission(
                new MissionName(row.get("code"), row.get("name_en"), row.get("name_id")),
                MissionType.of(row.get("type")),
                row.get("city"),
                row.get("country"),
                row.words("serves"),
                ZoneId.of(row.get("time_zone")),
                row.words("languages").stream().map(LanguageTag::of).toList());
    }
}
