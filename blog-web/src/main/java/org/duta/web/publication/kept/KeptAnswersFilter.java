package org.duta.web.publication.kept;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.ejb.publication.JournalLease;
import org.duta.model.publication.paper.PaperFormat;
import org.duta.web.kernel.AcceptEncoding;
import org.duta.web.kernel.Conditional;
import org.duta.web.kernel.PageLanguage;
import org.duta.web.kernel.RequestPath;
import org.duta.web.publication.kept.KeptAnswer.Step;
import org.jspecify.annotations.Nullable;

/**
 * Gives what everybody gets alike, made once per step of the change journal, before anything dear
 * is touched. What it can't keep passes through.
 */
public class KeptAnswersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Whatever is below these is for one person, for ever, or never ends. */
    private static final List<String> OTHERS =
            List.of(
                    "/desk",
                    "/sign-in",
                    "/sign-out",
                    "/coedit",
                    "/media",
                    "/assets",
                    "/jakarta.faces.resource",
                    "/health",
                    "/openapi",
                    "/favicon.ico",
                    "/outside",
                    "/verify",
                    "/unsubscribe",
                    "/.well-known",
                    "/api/desk",
                    "/api/v1/events",
                    "/api/v1/verify");

    /**
     * Characters of an address, without its host: what is longer is made whenever it is asked for.
     */
    private static final int LONGEST_KEY = 1_000;

    private static final long DAY_MS = 86_400_000;

    @Inject transient JournalLease lease;
    @Inject transient JournalFinder journal;
    @Inject transient KeptAnswers answers;
    @Inject transient Clock clock;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForEverybody(request)) {
            chain.doFilter(request, response);
            return;
        }
        JournalHead head = lease.now().orElseGet(journal::head);
        Step step = new Step(head.sequence(), head.renewals(), clock.millis() / DAY_MS);
        KeptAnswer answer =
                answers.get(
                        key(request),
                        step,
                        before -> make(request, response, chain, step, head, before));
        if (answer != null && !response.isCommitted()) {
            send(answer, request, response);
        }
    }

    private static boolean isForEverybody(HttpServletRequest request) {
        String method = request.getMethod();
        String query = request.getQueryString();
        int length = request.getRequestURI().length() + (query == null ? 0 : query.length());
        return (method.equals("GET") || method.equals("HEAD"))
                && length <= LONGEST_KEY
                && !RequestPath.isUnder(OTHERS, RequestPath.of(request))
                && PaperFormat.ofAddress(RequestPath.of(request)).isEmpty();
    }

    /**
     * The address as it was written: one that is written in two ways may be kept twice. Feeds and
     * the API say the same in every language.
     */
    private static String key(HttpServletRequest request) {
        String path = RequestPath.of(request);
        String query = request.getQueryString();
        boolean page = !path.startsWith("/api/") && !path.startsWith("/feeds/");
        return (page ? PageLanguage.of(request).toLanguageTag() + " " : "")
                + request.getRequestURI()
                + (query == null ? "" : "?" + query);
    }

    private @Nullable KeptAnswer make(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Step step,
            JournalHead head,
            @Nullable KeptAnswer before)
            throws IOException, ServletException {
        Captured captured = new Captured(response);
        chain.doFilter(new Unconditional(request), captured);
        if (captured.isHandedOver()) {
            return null;
        }
        KeptAnswer made = KeptAnswer.of(captured, step, head.at(), before);
        List<KeptAnswer.Header> personal = KeptAnswer.personal(response);
        // What was said while the answer was made is said anew with every answer.
        response.reset();
        personal.forEach(header -> response.setHeader(header.name(), header.value()));
        return made;
    }

    private void send(KeptAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.writeHeaders(response);
        Validators validators = answer.validators();
        if (validators != null) {
            Conditional state = validators.now(clock);
            response.setHeader("ETag", state.entityTag());
            if (state.lastModified() != null) {
                response.setHeader("Last-Modified", state.lastModified());
            }
            if (answer.status() == HttpServletResponse.SC_OK
                    && state.knownTo(
                            joined(request, "If-None-Match"),
                            request.getHeader("If-Modified-Since"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        boolean gzip = AcceptEncoding.prefersGzip(request.getHeaders("Accept-Encoding"));
        answer.writeBody(response, gzip, !request.getMethod().equals("HEAD"));
    }

    private static @Nullable String joined(HttpServletRequest request, String name) {
        return request.getHeader(name) == null
                ? null
                : String.join(",", Collections.list(request.getHeaders(name)));
    }
}
