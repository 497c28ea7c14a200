package org.duta.web.feed.format;

import java.io.IOException;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.publication.proof.Signature;
import org.jspecify.annotations.Nullable;

/** What no common vocabulary has a word for, the same in RSS and Atom; see docs/feeds.md. */
final class DutaElements {

    static final String NAMESPACE = "urn:duta:feed:1";

    private DutaElements() {}

    static void write(PublishedPost post, XmlOutput xml) throws IOException {
        mission(post.mission(), "lead", post, xml);
        for (MissionName contributor : post.contributors()) {
            mission(contributor, "contributor", post, xml);
        }
        for (Author author : post.authors()) {
            xml.text(
                    "duta:author",
                    author.name(),
                    "handle",
                    author.handle(),
                    "mission",
                    author.mission());
        }
        xml.text("duta:kind", post.kind().code());
        xml.text("duta:edition", Integer.toString(post.edition()));
        xml.text("duta:contentHash", post.contentHash());
        Signature signature = post.signature();
        if (signature != null) {
            signature(signature, xml);
        }
        PublishedPost.Correction correction = post.correction();
        if (correction != null) {
            xml.text("duta:correction", correction.note(), "at", Feed.timestamp(correction.at()));
        }
        if (post.awaitingConfirmation()) {
            xml.text("duta:awaitingConfirmation", "true");
        }
    }

    /** What to read in a withdrawn post's place. */
    static void instead(Notice.@Nullable Instead other, XmlOutput xml) throws IOException {
        if (other != null) {
            xml.text("duta:replacement", other.url(), "ref", other.id());
        }
    }

    private static void signature(Signature signature, XmlOutput xml) throws IOException {
        xml.text(
                "duta:signature",
                signature.value(),
                "alg",
                Signature.ALGORITHM,
                "key",
                signature.key(),
                "statement",
                signature.statement());
    }

    private static void mission(MissionName mission, String role, PublishedPost post, XmlOutput xml)
            throws IOException {
        String name = mission.in(post.language().locale());
        xml.text("duta:mission", name, "code", mission.code(), "role", role);
    }
}
