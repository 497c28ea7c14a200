package org.duta.ejb.mission;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duta.model.mission.Mission;
import org.duta.model.mission.MissionName;

/** Looks missions up. */
@Stateless
public class MissionFinder {

    @PersistenceContext EntityManager entities;

    public Optional<MissionCard> find(String code) {
        return Optional.ofNullable(entities.find(Mission.class, code)).map(MissionFinder::card);
    }

    /** Every mission, by code. */
    public List<MissionCard> all() {
        return entities.createQuery("select m from Mission m order by m.code", Mission.class)
                .getResultStream()
                .map(MissionFinder::card)
                .toList();
    }

    /** The cards of those of the given missions that exist, by code. */
    public Map<String, MissionCard> cards(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select m from Mission m where m.code in :codes", Mission.class)
                .setParameter("codes", codes)
                .getResultStream()
                .map(MissionFinder::card)
                .collect(Collectors.toMap(MissionCard::code, Function.identity()));
    }

    /** The names of those of the given missions that exist, by code. */
    public Map<String, MissionName> names(Collection<String> codes) {
        return cards(codes).values().stream()
                .collect(Collectors.toMap(MissionCard::code, MissionCard::name));
    }

    private static MissionCard card(Mission mission) {
        return new MissionCard(
                mission.name(),
                mission.type().code(),
                mission.city(),
                mission.country(),
                mission.serves(),
                mission.timeZone(),
                mission.languages());
    }
}
