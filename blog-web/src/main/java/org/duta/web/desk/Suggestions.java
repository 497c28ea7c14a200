package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;

/** {@code #{suggestions}}: missions and people whose names hold what was typed so far. */
@Named
@RequestScoped
public class Suggestions {

    private static final int SHOWN = 12;

    @Inject MissionFinder missions;
    @Inject PersonFinder people;
    @Inject DeskWords words;

    /** Codes of missions, found by either name, the code or the city. */
    public List<String> missions(String typed) {
        return missions.all().stream()
                .filter(card -> holds(typed, searched(card)))
                .map(MissionCard::code)
                .limit(SHOWN)
                .toList();
    }

    /** Handles of people, found by name or handle. */
    public List<String> people(String typed) {
        return people.all().stream()
                .filter(card -> holds(typed, card.name() + " " + card.handle()))
                .map(PersonCard::handle)
                .limit(SHOWN)
                .toList();
    }

    private static String searched(MissionCard card) {
        return String.join(
                " ", card.code(), card.city(), card.name().english(), card.name().indonesian());
    }

    private static boolean holds(String typed, String name) {
        return name.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
