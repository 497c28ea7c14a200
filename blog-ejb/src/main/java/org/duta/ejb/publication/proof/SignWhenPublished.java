package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PostPublished;
import org.duta.ejb.publication.Publications;
import org.duta.model.post.Revision;
import org.duta.model.publication.Publication;

/** No edition is ever live without its signature: it is made in the transaction that publishes. */
@Stateless
public class SignWhenPublished {

    @Inject Publications publications;
    @Inject Revisions revisions;
    @Inject SignEdition signEdition;

    public void sign(@Observes PostPublished event) {
        Publication shown = publications.get(event.postId());
        Revision revision = revisions.get(shown.revisionId());
        shown.sign(signEdition.sign(revision, shown.path(), shown.updatedAt()));
    }
}
