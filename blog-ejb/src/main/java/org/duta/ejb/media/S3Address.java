package org.duta.ejb.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A bucket that speaks S3: {@code https://key:secret@host:port/bucket/prefix?region=name}. Key and
 * secret are percent-encoded; the prefix may be left out, and so may the region (us-east-1, which
 * most servers that aren't Amazon's take).
 *
 * @param endpoint without user, path and query
 * @param prefix empty, or ending in a slash
 */
record S3Address(
        URI endpoint, String bucket, String prefix, String region, String key, String secret) {

    private static final String REGION = "region=";

    /**
     * @throws IllegalArgumentException if it is no such address; its words don't repeat it, since a
     *     secret stands in it
     */
    static S3Address parse(String url) {
        try {
            URI given = new URI(url);
            String[] user = Objects.requireNonNullElse(given.getRawUserInfo(), "").split(":", 2);
            String[] path = given.getPath().replaceAll("^/|/$", "").split("/", 2);
            if (given.getHost() == null
                    || !Objects.requireNonNullElse(given.getScheme(), "").matches("https?")
                    || user.length < 2
                    || path[0].isEmpty()) {
                throw unreadable();
            }
            return new S3Address(
                    new URI(
                            given.getScheme(),
                            null,
                            given.getHost(),
                            given.getPort(),
                            null,
                            null,
                            null),
                    path[0],
                    path.length < 2 ? "" : path[1] + "/",
                    region(Objects.requireNonNullElse(given.getQuery(), "")),
                    decoded(user[0]),
                    decoded(user[1]));
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    private static String region(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(REGION))
                .map(part -> part.substring(REGION.length()))
                .findFirst()
                .orElse("us-east-1");
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "DUTA_MEDIA_S3 has to look like https://key:secret@host/bucket?region=us-east-1");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return endpoint + "/" + bucket + "/" + prefix;
    }
}
