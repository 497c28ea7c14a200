package org.duta.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.Conditional;
import org.duta.web.kernel.Parameters;

/**
 * {@code /api/v1/posts/{id}/embed}: a post as a fragment of HTML. A withdrawn one is 410 with a
 * fragment too, so that a page that shows whatever it gets shows that.
 */
@Path("v1/posts/{id}/embed")
@RequestScoped
public class EmbedResource {

    private static final String HTML = "text/html; charset=UTF-8";
    private static final String CACHE_CONTROL = "public, max-age=10";

    /** Goes up whenever the same post comes out as other bytes. */
    private static final int FORM = 1;

    @Inject PublicPosts posts;
    @Inject EmbedHtml html;
    @Inject PublicAddress address;
    @Inject PortalAnswers answers;

    @GET
    public Response fragment(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters.of(uri.getQueryParameters(), Set.of());
        long renewals = answers.head().renewals();
        PublishedPost post =
                posts.byId(id)
                        .orElseThrow(
                                () -> new NotFound(Problem.NOT_FOUND, Reason.of("post-not-found")));
        if (post.withdrawn()) {
            return Response.status(410)
                    .type(HTML)
                    .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                    .entity(html.fragment(post))
                    .build();
        }
        return Conditional.tagged(tag(post, renewals), CACHE_CONTROL)
                .answer(headers, () -> Response.ok(html.fragment(post), HTML));
    }

    private String tag(PublishedPost post, long renewals) {
        return String.format(
                "e%d-%x-%d.%d", FORM, address.base().hashCode(), post.sequence(), renewals);
    }
}
