package org.duta.ejb.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.duta.ejb.audit.AnchorKeys.Signer;
import org.duta.model.audit.Anchor;
import org.duta.model.audit.AuditLink;
import org.duta.model.kernel.Recorded;

/** Writes the end of the trail down off the database, once a day. */
@Stateless
public class WriteAnchor {

    private static final Duration APART = Duration.ofDays(1);

    /** The advisory lock by which nodes that share the folder take turns. */
    private static final long TURN = 0x64757461_00000028L;

    @PersistenceContext EntityManager entities;
    @Inject AuditSettings settings;
    @Inject AnchorKeys keys;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * The anchor, if one was due: not while another node writes, not before a day has passed since
     * the last one, and not while the trail is empty.
     *
     * @throws IllegalStateException if the trail isn't what the last line says; it must not be
     *     signed then
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Anchor> writeIfDue() {
        if (!isOurTurn()) {
            return Optional.empty();
        }
        AnchorFolder folder = new AnchorFolder(settings.anchorsFolder());
        Optional<Anchor> last = last(folder.read().lines());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AuditLink head = head();
        if (head.sequence() == 0 || last.filter(anchor -> isFresh(anchor, now)).isPresent()) {
            return Optional.empty();
        }
        last.ifPresent(this::expectFits);
        Anchor anchor = anchor(last, head, now);
        folder.append(anchor);
        events.fire(new AnchorWritten(anchor));
        return Optional.of(anchor);
    }

    private Anchor anchor(Optional<Anchor> last, AuditLink head, Instant now) {
        Signer signer = keys.signer();
        return last.map(anchor -> anchor.next(head, now, signer.id(), signer.key()))
                .orElseGet(() -> Anchor.first(head, now, signer.id(), signer.key()));
    }

    private static Optional<Anchor> last(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Anchor.parse(lines.get(lines.size() - 1)));
    }

    /** A clock that was put back must not stop the anchors for as long as it had run ahead. */
    private static boolean isFresh(Anchor anchor, Instant now) {
        return Duration.between(anchor.at(), now).abs().compareTo(APART) < 0;
    }

    private boolean isOurTurn() {
        return (Boolean)
                entities.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                        .setParameter(1, TURN)
                        .getSingleResult();
    }

    private AuditLink head() {
        return link(
                entities.createNativeQuery("select sequence, hash from audit_head")
                        .getSingleResult());
    }

    private void expectFits(Anchor last) {
        List<?> entry =
                entities.createNativeQuery(
                                "select sequence, hash from audit_entry where sequence = ?1")
                        .setParameter(1, last.head().sequence())
                        .getResultList();
        if (entry.isEmpty() || !link(entry.get(0)).equals(last.head())) {
            throw new IllegalStateException(
                    "Entry %d of the audit trail isn't what was anchored on %s"
                            .formatted(last.head().sequence(), last.at()));
        }
    }

    private static AuditLink link(Object row) {
        Object[] columns = (Object[]) row;
        return new AuditLink((Long) columns[0], (String) columns[1]);
    }
}
