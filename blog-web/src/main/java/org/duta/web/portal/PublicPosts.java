package org.duta.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;

/** Finds a live or withdrawn post by what others hold of it: its id or its address. */
@Dependent
public class PublicPosts {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)/([A-Za-z0-9._-]+)");

    @Inject PublishedPostFinder posts;
    @Inject PublicAddress address;

    Optional<PublishedPost> byId(String id) {
        try {
            UUID postId = UUID.fromString(id);
            return postId.toString().equals(id) ? posts.find(postId) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Only our own addresses are looked at; a query or a fragment doesn't matter. */
    Optional<PublishedPost> byUrl(String url) {
        if (!url.startsWith(address.base() + "/")) {
            return Optional.empty();
        }
        try {
            String path = new URI(url.substring(address.base().length())).getRawPath();
            Matcher post = PATH.matcher(path);
            return post.matches() ? posts.find(post.group(1), post.group(2)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
