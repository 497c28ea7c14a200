package org.duta.ejb.publication.check;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.proof.PostAddresses;
import org.duta.model.kernel.Reason;
import org.duta.model.publication.check.CheckedContent;
import org.duta.model.publication.check.ContentCheck;
import org.duta.model.render.BodyParts.Reference;

/** Links to posts of this very site lead to one that is live. */
@Dependent
public class OwnLinkCheck implements ContentCheck {

    /** The last two parts of an address's path, if it has no more. */
    private static final Pattern PAGE =
            Pattern.compile("(?:https?://[^/]+)?/([a-z0-9-]+)/[^/?#]+/?(?:[?#].*)?");

    @Inject PostAddresses addresses;
    @Inject MissionFinder missions;

    @Override
    public Stream<Reason> findings(CheckedContent content) {
        return content.body().links().stream()
                .filter(link -> addresses.isOurs(link.address()))
                .filter(this::isPost)
                .flatMap(this::finding);
    }

    private boolean isPost(Reference link) {
        Matcher page = PAGE.matcher(link.address());
        return page.matches() && missions.find(page.group(1)).isPresent();
    }

    private Stream<Reason> finding(Reference link) {
        Optional<PublishedPost> post = addresses.postAt(link.address());
        if (post.isEmpty()) {
            return Stream.of(Reason.of("check-link-nowhere", link.address()));
        }
        return post.get().withdrawal() == null
                ? Stream.of()
                : Stream.of(Reason.of("check-link-withdrawn", link.address()));
    }
}
