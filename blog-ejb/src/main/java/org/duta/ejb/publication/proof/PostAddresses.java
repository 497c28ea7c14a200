package org.duta.ejb.publication.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duta.ejb.kernel.KernelSettings;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.jspecify.annotations.Nullable;

/** Knows which addresses are those of posts here. It reads them and never follows them. */
@ApplicationScoped
public class PostAddresses {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|urn:uuid:|/)\\S+|[a-z0-9.-]+(?::\\d+)?/\\S+");
    private static final Pattern PAGE =
            Pattern.compile("/([a-z0-9-]+)/([A-Za-z0-9._-]+)/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID =
            Pattern.compile(
                    "(?:/api/v1/posts/|urn:uuid:)"
                            + "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})",
                    Pattern.CASE_INSENSITIVE);

    @Inject KernelSettings settings;
    @Inject PublishedPostFinder posts;

    /** Whether somebody who pastes this means an address and no text. */
    public boolean isAddress(String pasted) {
        return ADDRESS.matcher(pasted.strip()).matches();
    }

    /** Whether the address is one of this very site; what only looks like it isn't. */
    public boolean isOurs(String address) {
        return path(address.strip()) != null;
    }

    /** The live or withdrawn post that has, or had, its page there. */
    public Optional<PublishedPost> postAt(String address) {
        String path = path(address.strip());
        if (path == null) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(path);
        if (id.matches()) {
            return posts.find(UUID.fromString(id.group(1)));
        }
        Matcher page = PAGE.matcher(path);
        return page.matches()
                ? posts.find(page.group(1).toLowerCase(Locale.ROOT), page.group(2))
                : Optional.empty();
    }

    private @Nullable String path(String address) {
        if (address.regionMatches(true, 0, "urn:uuid:", 0, 9)) {
            return address;
        }
        try {
            boolean bare = !address.contains("://") && !address.startsWith("/");
            URI uri = new URI(bare ? "http://" + address : address);
            boolean ours = uri.getRawAuthority() == null ? uri.getScheme() == null : isHere(uri);
            return ours ? uri.getRawPath() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** By host and port, over http or https: people copy both. */
    private boolean isHere(URI uri) {
        return uri.getUserInfo() == null
                && Stream.concat(
                                Stream.of(settings.publicUrl()), settings.allowedOrigins().stream())
                        .map(URI::create)
                        .anyMatch(
                                own ->
                                        own.getHost()
                                                        .equalsIgnoreCase(
                                                                String.valueOf(uri.getHost()))
                                                && own.getPort() == uri.getPort());
    }
}
