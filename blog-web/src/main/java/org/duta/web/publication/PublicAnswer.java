package org.duta.web.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.web.kernel.Assets;
import org.duta.web.kernel.Conditional;
import org.duta.web.kernel.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What a page of readers is known by. A page is the same for everybody, and changes with the change
 * journal, the reader's language and the build; lists change with the day as well, in UTC, because
 * an alert stands above them for some days only.
 */
@Dependent
class PublicAnswer {

    private static final String CACHE_CONTROL = "public, max-age=10";

    @Inject JournalFinder journal;
    @Inject Assets assets;
    @Inject Clock clock;

    /** Read this before the posts: a tag may be too old for what it stands on, never too new. */
    JournalHead head() {
        return journal.head();
    }

    /** Sets the headers of a post; true if the reader has the page already and 304 is set. */
    boolean isKnownPost(
            JournalHead head, HttpServletRequest request, HttpServletResponse response) {
        return isKnown(tag(head, request), head.at(), request, response);
    }

    /** The same for a list of posts. */
    boolean isKnownList(
            JournalHead head, HttpServletRequest request, HttpServletResponse response) {
        Instant day =
                clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
        Instant changed = head.at().isAfter(day) ? head.at() : day;
        String tag = tag(head, request) + "-" + day.getEpochSecond() / 86_400;
        return isKnown(tag, changed, request, response);
    }

    /** Headers of an answer that isn't worth keeping longer: it has no validators. */
    void brief(HttpServletResponse response) {
        response.setHeader("Cache-Control", CACHE_CONTROL);
        response.addHeader("Vary", "Accept-Language");
    }

    private String tag(JournalHead head, HttpServletRequest request) {
        String language = PageLanguage.of(request).toLanguageTag();
        return head.sequence() + "." + head.renewals() + "-" + language + "-" + assets.getVersion();
    }

    private boolean isKnown(
            String tag, Instant changed, HttpServletRequest request, HttpServletResponse response) {
        Conditional state =
                Conditional.tagged(tag, CACHE_CONTROL).modified(changed, clock.instant());
        response.setHeader("ETag", state.entityTag());
        response.setHeader("Last-Modified", state.lastModified());
        brief(response);
        boolean known =
                state.knownTo(
                        joined(request, "If-None-Match"), request.getHeader("If-Modified-Since"));
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return known;
    }

    private static @Nullable String joined(HttpServletRequest request, String name) {
        return request.getHeader(name) == null
                ? null
                : String.join(",", Collections.list(request.getHeaders(name)));
    }
}
