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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.ejb.register.RegisterEntry;
import org.duta.ejb.register.RegisterFinder;
import org.duta.model.media.MediaType;
import org.duta.model.media.PublicDocument;
import org.duta.model.render.DocumentFacts;
import org.duta.web.feed.format.Enclosed;
import org.duta.web.feed.format.Feed;
import org.duta.web.feed.format.FeedFormat;
import org.duta.web.feed.format.FeedWords;
import org.duta.web.kernel.Conditional;

/**
 * {@code /feeds/documents.*}: what came into the register of public documents last, each document
 * as an entry of its own, in every format.
 */
@Path("")
@RequestScoped
public class DocumentsFeedResource {

    private static final String PATH = "/feeds/documents.";
    private static final Locale MINISTRY = Locale.forLanguageTag("id");

    @Inject RegisterFinder register;
    @Inject PublishedPostFinder posts;
    @Inject FeedFormats formats;
    @Inject JournalFinder journal;
    @Inject PublicAddress address;
    @Inject Clock clock;

    @GET
    @Path("documents.{extension}")
    public Response newest(
            @PathParam("extension") String extension,
            @Context UriInfo request,
            @Context HttpHeaders headers) {
        FeedFormat format = formats.of(extension);
        FeedChoices.requireNone(request.getQueryParameters());
        JournalHead head = journal.head();
        String self = address.of(PATH + extension);
        return Conditional.tagged(FeedResource.tagOf(address, head), FeedResource.CACHE_CONTROL)
                .modified(head.at(), clock.instant())
                .answer(
                        headers,
                        () ->
                                Response.ok(
                                                FeedResource.bytes(
                                                        out -> format.write(feed(self), out)),
                                                format.mediaType())
                                        .header(
                                                HttpHeaders.LINK,
                                                Feed.links(address.base(), self)));
    }

    private Feed feed(String self) {
        FeedWords words = FeedWords.in(MINISTRY);
        List<RegisterEntry> newest = register.newest(FeedEditor.NEWEST);
        List<PublishedPost> entries =
                newest.stream().flatMap(entry -> asPost(entry).stream()).toList();
        return new Feed(
                        words.of("title.documents"),
                        words.of("description.documents"),
                        self,
                        address.of("/documents"),
                        null,
                        FeedEditor.lastChange(Stream.of(entries), journal.begun()),
                        address.base(),
                        entries,
                        List.of())
                .enclosing(
                        newest.stream()
                                .collect(
                                        Collectors.toMap(
                                                RegisterEntry::id,
                                                entry -> enclosed(entry.document()))));
    }

    private static Enclosed enclosed(PublicDocument document) {
        return new Enclosed(document.path(), MediaType.PDF.code(), document.bytes(), null);
    }

    /** What formats write is a post: this one says what the register says. */
    private Optional<PublishedPost> asPost(RegisterEntry entry) {
        return posts.find(entry.post().id())
                .filter(post -> !post.withdrawn())
                .map(post -> asPost(entry, post));
    }

    private PublishedPost asPost(RegisterEntry entry, PublishedPost post) {
        String facts = DocumentFacts.of(entry.document(), entry.label(), entry.label().language());
        return new PublishedPost(
                entry.id(),
                post.path(),
                post.mission(),
                post.contributors(),
                post.authors(),
                entry.label().language(),
                List.of(),
                post.kind(),
                entry.title(),
                facts,
                facts,
                html(entry, post, facts),
                "",
                post.topics(),
                post.countries(),
                entry.enteredAt(),
                entry.changedAt(),
                post.edition(),
                null,
                null,
                post.contentHash(),
                null,
                post.awaitingConfirmation(),
                Set.of(),
                post.sequence());
    }

    private String html(RegisterEntry entry, PublishedPost post, String facts) {
        return "<p><a href=\""
                + entry.document().path()
                + "\">"
                + escaped(entry.title())
                + "</a></p>\n<p>"
                + escaped(facts)
                + "</p>\n<p>SHA-256: <code>"
                + entry.document().sha256()
                + "</code></p>\n<p><a href=\""
                + escaped(address.of(post.path()))
                + "\">"
                + escaped(post.title())
                + "</a></p>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
