package org.duta.ejb.translation;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PostPublished;
import org.duta.ejb.publication.PostRestored;
import org.duta.ejb.publication.PostWithdrawn;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.translation.Translation;

/**
 * What becomes of one version in public, the others owe to follow: in the same transaction, and
 * before the trail, whose head nobody may hold who waits for a debt.
 *
 * <p>Whoever follows passes nothing on: an edition that settles a debt opens none, or two versions
 * would owe each other for ever.
 */
@Stateless
public class OweWhenAnotherChanges {

    @Inject Debts debts;
    @Inject Translations translations;
    @Inject Revisions revisions;
    @Inject Clock clock;

    public void published(
            @Observes @Priority(Interceptor.Priority.APPLICATION) PostPublished event) {
        Instant now = clock.instant();
        UUID postId = event.postId();
        translations.find(postId).ifPresent(Translation::show);
        debts.forgetWithdrawal(postId, event.actor(), now);
        boolean follows = debts.settleDeclared(postId, event.actor(), now) > 0;
        if (!follows && event.edition() > 1 && saysSomethingElse(event)) {
            debts.open(postId, event.sequence());
        }
    }

    /** Topics, authors and missions are no words. */
    private boolean saysSomethingElse(PostPublished event) {
        Revision now = revisions.latestUpTo(event.postId(), event.edition());
        return revisions
                .findLatestUpTo(event.postId(), event.edition() - 1)
                .map(before -> differ(before.content(), now.content()))
                .orElse(true);
    }

    private static boolean differ(RevisionContent before, RevisionContent now) {
        return !before.title().equals(now.title())
                || !before.summary().equals(now.summary())
                || !before.text().equals(now.text());
    }

    public void withdrawn(
            @Observes @Priority(Interceptor.Priority.APPLICATION) PostWithdrawn event) {
        if (debts.settleWithdrawals(event.postId(), event.actor(), clock.instant()) == 0) {
            debts.open(event.postId(), event.sequence());
        }
    }

    public void restored(@Observes @Priority(Interceptor.Priority.APPLICATION) PostRestored event) {
        debts.forgetWithdrawal(event.postId(), event.actor(), clock.instant());
    }
}
