package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PostRendering;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.signing.Ed25519;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.publication.proof.PublishedForms;
import org.duta.model.publication.proof.Signature;
import org.duta.model.publication.proof.Statement;

/** Signs an edition, and keeps the proof together with what copies of it are known by. */
@Stateless
public class SignEdition {

    @Inject SigningKeys keys;
    @Inject Proofs proofs;
    @Inject PublicAddress address;
    @Inject PostRendering rendering;

    /**
     * @param path the post's, below the public URL
     * @param publishedAt when this edition went live
     */
    public Signature sign(Revision revision, String path, Instant publishedAt) {
        SigningKeys.Signer signer = keys.signer();
        String statement =
                new Statement(
                                revision.postId(),
                                revision.editionNumber(),
                                address.of(path),
                                revision.hash(),
                                publishedAt,
                                signer.id())
                        .canonical();
        Signature signature =
                new Signature(signer.id(), Ed25519.sign(signer.key(), statement), statement);
        proofs.keep(revision, publishedAt, signature, formsOf(revision));
        return signature;
    }

    /** As copied from the page, whose HTML is the same each time that it is made. */
    public PublishedForms formsOf(Revision revision) {
        RevisionContent content = revision.content();
        String html =
                rendering
                        .of(revision.postId(), content.text(), new LanguageTag(content.language()))
                        .html();
        return PublishedForms.of(content.title(), content.summary(), content.text(), html);
    }
}
