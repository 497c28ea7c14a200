package org.duta.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.kernel.SiteSettings;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPost.Withdrawal;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Author;
import org.duta.web.kernel.Parameters;
import org.duta.web.kernel.ProblemDocument;

/**
 * {@code /api/v1/oembed}: what to show in place of a post's address (oEmbed 1.0, oembed.com). Where
 * other sites may frame us it is a frame, else a link with a title.
 */
@Path("v1/oembed")
@RequestScoped
public class OEmbedResource {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 480;
    private static final int LARGEST = 10_000;
    private static final int SECONDS_KEPT = 300;

    @Inject PublicPosts posts;
    @Inject PublicAddress address;
    @Inject PortalAnswers answers;
    @Inject SiteSettings settings;

    @GET
    public Response of(@Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(
                        uri.getQueryParameters(), Set.of("url", "format", "maxwidth", "maxheight"));
        String format = parameters.one("format");
        String url = parameters.one("url");
        int width = (int) Math.min(WIDTH, parameters.number("maxwidth", 1, LARGEST, WIDTH));
        int height = (int) Math.min(HEIGHT, parameters.number("maxheight", 1, LARGEST, HEIGHT));
        if (format != null && !format.equals("json")) {
            return unknownFormat(format);
        }
        PublishedPost post =
                posts.byUrl(url == null ? "" : url)
                        .orElseThrow(
                                () -> new NotFound(Problem.NOT_FOUND, Reason.of("post-not-found")));
        Withdrawal withdrawal = post.withdrawal();
        return withdrawal == null ? found(post, width, height) : answers.gone(withdrawal);
    }

    private Response found(PublishedPost post, int width, int height) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("version", "1.0")
                        .add("type", settings.framedElsewhere() ? "rich" : "link")
                        .add("title", post.title())
                        .add("author_name", authors(post))
                        .add("author_url", address.of("/" + post.mission().code() + "/"))
                        .add("provider_name", "Duta")
                        .add("provider_url", address.of("/"))
                        .add("cache_age", SECONDS_KEPT);
        if (settings.framedElsewhere()) {
            json.add("html", frame(post, width, height)).add("width", width).add("height", height);
        }
        return PortalAnswers.json(json)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=10")
                .build();
    }

    private static String authors(PublishedPost post) {
        return post.authors().stream().map(Author::name).collect(Collectors.joining(", "));
    }

    /** Sandboxed: it may open links in new tabs and nothing else. */
    private String frame(PublishedPost post, int width, int height) {
        return """
        <iframe src="%s" title="%s" lang="%s" width="%d" height="%d" loading="lazy" \
        referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>"""
                .formatted(
                        EmbedHtml.escaped(address.of("/embed/" + post.id())),
                        EmbedHtml.escaped(post.title()),
                        post.language(),
                        width,
                        height);
    }

    /** The protocol's own status, though a bad parameter is 400 elsewhere. */
    private static Response unknownFormat(String format) {
        return ProblemDocument.ofStatus(
                        501, "Not Implemented", Reason.of("oembed-unknown-format", format))
                .build();
    }
}
