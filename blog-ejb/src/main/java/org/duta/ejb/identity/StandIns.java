package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.identity.Absence;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Keeps who is away, and knows what is lent to whom at this moment. */
@Stateless
public class StandIns {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** An absence that isn't over. */
    public record AbsenceLine(
            UUID id, String person, String standIn, Instant beginsAt, Instant endsAt) {}

    /** What somebody holds as a stand-in. */
    public List<Membership> lentTo(String handle) {
        return lentTo(List.of(handle)).getOrDefault(handle, List.of());
    }

    /** What people hold as stand-ins, by handle; nothing for whoever stands in for nobody. */
    public Map<String, List<Membership>> lentTo(Collection<String> handles) {
        List<?> rows =
                entities.createNativeQuery(
                                "select distinct person_handle, mission_code, role from held_role"
                                        + " where lent and person_handle ="
                                        + " any(string_to_array(?1, ','))")
                        .setParameter(1, String.join(",", handles))
                        .getResultList();
        Map<String, List<Membership>> lent = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            lent.computeIfAbsent((String) columns[0], handle -> new ArrayList<>())
                    .add(new Membership((String) columns[1], Role.valueOf((String) columns[2])));
        }
        return lent;
    }

    /** The actor's own absences and those in which the actor stands in, unless they are over. */
    public List<AbsenceLine> of(Actor actor) {
        return entities.createQuery(
                        "select a from Absence a where (a.person = :handle or a.standIn = :handle)"
                                + " and a.endsAt > :now and a.endsAt > a.beginsAt"
                                + " order by a.beginsAt, a.id",
                        Absence.class)
                .setParameter("handle", actor.handle())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(
                        absence ->
                                new AbsenceLine(
                                        absence.id(),
                                        absence.person(),
                                        absence.standIn(),
                                        absence.beginsAt(),
                                        absence.endsAt()))
                .toList();
    }

    public void add(Absence absence) {
        entities.persist(absence);
    }

    public Optional<Absence> find(UUID id) {
        return Optional.ofNullable(entities.find(Absence.class, id));
    }

    /**
     * @throws NotFound if there is none
     */
    public Absence get(UUID id) {
        return find(id).orElseThrow(
                        () -> new NotFound(Problem.NOT_FOUND, Reason.of("absence-not-found")));
    }
}
