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
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.feed.format.Feed;
import org.duta.web.feed.format.FeedFormat;
import org.duta.web.kernel.Conditional;

/**
 * The archives of every feed (RFC 5005, section 4): which posts are in one never changes, save that
 * one that was withdrawn is told of instead of shown.
 */
@Path("archive/{number: [1-9][0-9]{0,15}}")
@RequestScoped
public class ArchiveResource {

    @Inject FeedChoices choices;
    @Inject FeedFormats formats;
    @Inject FeedEditor editor;
    @Inject JournalFinder journal;
    @Inject PublicAddress address;
    @Inject Clock clock;

    @GET
    @Path("all.{extension}")
    public Response all(
            @PathParam("number") long number,
            @PathParam("extension") String extension,
            @Context UriInfo request,
            @Context HttpHeaders headers) {
        FeedFormat format = formats.of(extension);
        return answer(number, choices.ofAll(request.getQueryParameters()), format, headers);
    }

    @GET
    @Path("{kind}/{value}.{extension}")
    public Response narrowed(
            @PathParam("number") long number,
            @PathParam("kind") String kind,
            @PathParam("value") String value,
            @PathParam("extension") String extension,
            @Context UriInfo request,
            @Context HttpHeaders headers) {
        FeedFormat format = formats.of(extension);
        FeedChoice choice = choices.of(kind, value);
        FeedChoices.requireNone(request.getQueryParameters());
        return answer(number, choice, format, headers);
    }

    private Response answer(
            long number, FeedChoice choice, FeedFormat format, HttpHeaders headers) {
        JournalHead head = journal.head();
        if (number > FeedEditor.archives(head.sequence())) {
            String given = Long.toString(number);
            throw new NotFound(Problem.NOT_FOUND, Reason.of("feed-unknown-archive", given));
        }
        return Conditional.tagged(FeedResource.tagOf(address, head), FeedResource.CACHE_CONTROL)
                .modified(head.at(), clock.instant())
                .answer(
                        headers,
                        () ->
                                Response.ok(
                                        render(number, choice, format, head), format.mediaType()));
    }

    private byte[] render(long number, FeedChoice choice, FeedFormat format, JournalHead head) {
        Feed feed =
                editor.archive(
                        choice, format.extension(), number, head.sequence(), journal.begun());
        return FeedResource.bytes(out -> format.write(feed, out));
    }
}
