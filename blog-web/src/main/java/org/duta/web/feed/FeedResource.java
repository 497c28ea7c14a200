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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.web.feed.format.Feed;
import org.duta.web.feed.format.FeedFormat;
import org.duta.web.feed.format.OpmlDocument;
import org.duta.web.kernel.Conditional;

/**
 * The feeds' addresses (docs/contract.md, Feeds). A feed is known by the journal's head, read
 * before the posts are: what is published in between is at worst sent twice, never missed.
 */
@Path("")
@RequestScoped
public class FeedResource {

    /** Goes up whenever the same posts come out as other bytes. */
    private static final int FORMAT_VERSION = 5;

    static final String CACHE_CONTROL = "public, max-age=60";

    @Inject FeedChoices choices;
    @Inject FeedFormats formats;
    @Inject FeedEditor editor;
    @Inject JournalFinder journal;
    @Inject PublicAddress address;
    @Inject Clock clock;

    @GET
    @Path("all.{extension}")
    public Response all(
            @PathParam("extension") String extension,
            @Context UriInfo request,
            @Context HttpHeaders headers) {
        FeedFormat format = formats.of(extension);
        return answer(choices.ofAll(request.getQueryParameters()), format, headers);
    }

    /**
     * @param kind of thing that every post in the feed has to do with: {@code mission}
     * @param name which of them
     */
    @GET
    @Path("{kind}/{name}.{extension}")
    public Response narrowed(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("extension") String extension,
            @Context UriInfo request,
            @Context HttpHeaders headers) {
        FeedFormat format = formats.of(extension);
        FeedChoice choice = choices.of(kind, name);
        FeedChoices.requireNone(request.getQueryParameters());
        return answer(choice, format, headers);
    }

    /** Every mission's feed; known by its own content, since missions aren't in the journal. */
    @GET
    @Path("missions.opml")
    public Response missions(@Context UriInfo request, @Context HttpHeaders headers) {
        FeedChoices.requireNone(request.getQueryParameters());
        byte[] document = bytes(editor.missions()::write);
        String tag = UUID.nameUUIDFromBytes(document).toString();
        return Conditional.tagged(tag, CACHE_CONTROL)
                .answer(headers, () -> Response.ok(document, OpmlDocument.MEDIA_TYPE));
    }

    private Response answer(FeedChoice choice, FeedFormat format, HttpHeaders headers) {
        JournalHead head = journal.head();
        return Conditional.tagged(tagOf(address, head), CACHE_CONTROL)
                .modified(head.at(), clock.instant())
                .answer(
                        headers,
                        () ->
                                Response.ok(render(choice, format, head), format.mediaType())
                                        .header(HttpHeaders.LINK, links(choice, format)));
    }

    private String links(FeedChoice choice, FeedFormat format) {
        return Feed.links(address.base(), address.of(choice.pathWith(format.extension())));
    }

    private byte[] render(FeedChoice choice, FeedFormat format, JournalHead head) {
        Feed feed = editor.edit(choice, format.extension(), head.sequence(), journal.begun());
        return bytes(out -> format.write(feed, out));
    }

    /** The public address and the head's time tell apart installations that count alike. */
    static String tagOf(PublicAddress address, JournalHead head) {
        return String.format(
                "%d-%x-%d.%d-%x",
                FORMAT_VERSION,
                address.base().hashCode(),
                head.sequence(),
                head.renewals(),
                head.at().toEpochMilli());
    }

    static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    interface Document {
        void write(ByteArrayOutputStream out) throws IOException;
    }
}
