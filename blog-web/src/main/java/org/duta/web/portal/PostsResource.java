package org.duta.web.portal;

import static org.duta.web.kernel.JsonShapes.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PageCursor;
import org.duta.ejb.publication.PostFilter;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.ejb.publication.PublishedPostFinder.PostPage;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.Parameters;
import org.duta.web.publication.Cursors;

/** {@code /api/v1/posts}: the live posts, for the portal. */
@Path("v1/posts")
@ApplicationScoped
public class PostsResource {

    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 20;

    @Inject PublishedPostFinder posts;
    @Inject PostQuery query;
    @Inject PortalPostJson json;
    @Inject PortalAnswers answers;
    @Inject PublicAddress address;

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Set<String> known = new LinkedHashSet<>(PostQuery.PARAMETERS);
        known.addAll(List.of("fields", "limit", "cursor"));
        Parameters parameters = Parameters.of(uri.getQueryParameters(), known);
        int limit = (int) parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        PageCursor cursor = Cursors.read(parameters.one("cursor"));
        PostFilter filter = query.read(parameters);
        PostMembers members = PostMembers.of(parameters.all("fields"));
        return answers.ofJournal(
                headers, () -> page(posts.page(filter, cursor, limit), members, uri));
    }

    @GET
    @Path("{id}")
    public Response one(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters.of(uri.getQueryParameters(), Set.of());
        UUID postId = idOf(id);
        long renewals = answers.head().renewals();
        long sequence = posts.sequenceOfGroup(postId);
        PublishedPost post = posts.find(postId).orElseThrow(PostsResource::notFound);
        if (post.withdrawal() != null) {
            return answers.gone(post.withdrawal());
        }
        return answers.ofPost(headers, sequence, renewals, () -> json.of(post));
    }

    private Response.ResponseBuilder page(PostPage page, PostMembers members, UriInfo uri) {
        Response.ResponseBuilder response =
                PortalAnswers.json(items(page.posts(), post -> members.only(json.of(post))));
        PageCursor next = page.next();
        return next == null ? response : response.header(HttpHeaders.LINK, link(uri, next));
    }

    private String link(UriInfo uri, PageCursor next) {
        String query =
                uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", Cursors.write(next))
                        .build()
                        .getRawQuery();
        return "<" + address.of("/api/v1/posts?" + query) + ">; rel=\"next\"";
    }

    private static UUID idOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static NotFound notFound() {
        return new NotFound(Problem.NOT_FOUND, Reason.of("post-not-found"));
    }
}
