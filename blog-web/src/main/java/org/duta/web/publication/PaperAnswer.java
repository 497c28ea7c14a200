package org.duta.web.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.paper.Made;
import org.duta.ejb.publication.paper.Made.Outcome;
import org.duta.ejb.publication.paper.WritePaper;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.publication.paper.PaperFormat;
import org.duta.web.kernel.Conditional;

/** Answers with the live edition of a post as a document. */
@Dependent
class PaperAnswer {

    private static final String CACHE_CONTROL = "public, max-age=10";

    /** Seconds; a paper takes about one. */
    private static final String SOON = "5";

    @Inject WritePaper papers;
    @Inject PublicAddress address;

    void send(
            PublishedPost post,
            PaperFormat format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Made made = papers.of(post, format);
        Bytes bytes = made.bytes();
        if (bytes != null) {
            head(post, format, bytes, response);
            body(bytes, request, response);
        } else if (made.outcome() == Outcome.BUSY) {
            response.setHeader("Retry-After", SOON);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void head(
            PublishedPost post, PaperFormat format, Bytes bytes, HttpServletResponse response) {
        String name = post.path().substring(post.path().lastIndexOf('/') + 1);
        response.setHeader("ETag", state(bytes).entityTag());
        response.setHeader("Cache-Control", CACHE_CONTROL);
        response.setHeader("Content-Language", post.language().value());
        response.setHeader("Link", "<" + address.of(post.path()) + ">; rel=\"canonical\"");
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"" + name + "." + format.extension() + "\"");
        response.setContentType(format.mediaType());
    }

    private static Conditional state(Bytes bytes) {
        return Conditional.stronglyTagged(bytes.sha256().substring(0, 32), CACHE_CONTROL);
    }

    private void body(Bytes bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String known = String.join(",", Collections.list(request.getHeaders("If-None-Match")));
        if (state(bytes).knownTo(known.isEmpty() ? null : known, null)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLengthLong(bytes.size());
        if (!request.getMethod().equals("HEAD")) {
            try (InputStream in = papers.open(bytes)) {
                in.transferTo(response.getOutputStream());
            }
        }
    }
}
