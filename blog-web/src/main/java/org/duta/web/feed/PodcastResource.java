package org.duta.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.web.feed.format.Feed;
import org.duta.web.feed.format.PodcastDocument;
import org.duta.web.kernel.Conditional;

/** The recordings of everybody, and of a mission, for programs that play them in turn. */
@Path("")
@RequestScoped
public class PodcastResource {

    @Inject FeedChoices choices;
    @Inject FeedEditor editor;
    @Inject JournalFinder journal;
    @Inject PublicAddress address;
    @Inject Clock clock;

    @GET
    @Path("podcast.rss")
    public Response all(@Context UriInfo request, @Context HttpHeaders headers) {
        FeedChoices.requireNone(request.getQueryParameters());
        return answer(FeedChoices.podcast(), headers);
    }

    @GET
    @Path("mission/{code}/podcast.rss")
    public Response mission(
            @PathParam("code") String code,
            @Context UriInfo request,
            @Context HttpHeaders headers) {
        FeedChoices.requireNone(request.getQueryParameters());
        return answer(choices.podcast(code), headers);
    }

    private Response answer(FeedChoice choice, HttpHeaders headers) {
        JournalHead head = journal.head();
        return Conditional.tagged(FeedResource.tagOf(address, head), FeedResource.CACHE_CONTROL)
                .modified(head.at(), clock.instant())
                .answer(headers, () -> Response.ok(render(choice), PodcastDocument.MEDIA_TYPE));
    }

    private byte[] render(FeedChoice choice) {
        Feed feed = editor.podcast(choice, PodcastDocument.EXTENSION, journal.begun());
        PodcastDocument document = new PodcastDocument(feed, choice.owner(), choice.ownLanguage());
        return FeedResource.bytes(document::write);
    }
}
