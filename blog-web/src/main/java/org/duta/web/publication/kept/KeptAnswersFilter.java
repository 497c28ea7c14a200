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
import java.util.Set;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.ejb.publication.JournalLease;
import org.duta.web.kernel.AcceptEncoding;
import org.duta.web.kernel.Conditional;
import org.duta.web.kernel.PageLanguage;
import org.duta.web.publication.kept.KeptAnswer.Step;
import org.jspecify.annotations.Nullable;

/**
 * Gives what everybody gets alike, made once per step of the change journal, before anything dear
 * is touched. What it can't keep passes through.
 */
public class KeptAnswersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** First segments whose answers are for one person, for ever, or never end. */
    private static final Set<String> OTHERS =
            Set.of(
                    "desk",
                    "sign-in",
                    "sign-out",
                    "coedit",
                    "assets",
                    "jakarta.faces.resource",
                    "health",
                    "openapi",
                    "favicon.ico",
                    "verify",
                    ".well-known");

    private static final List<String> OTHER_PATHS =
            List.of("/api/desk/", "/api/v1/events", "/api/v1/verify");
    private static final int LONGEST_KEY = 1_000;
    private static final int LONGEST_BODY = 16 * 1024 * 1024;
    private static final long DAY_MS = 86_400_000;

    @Inject private transient JournalLease lease;
    @Inject private transient JournalFinder journal;
    @Inject private transient KeptAnswers answers;
    @Inject private transient Clock clock;

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
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        String query = request.getQueryString();
        return (method.equals("GET") || method.equals("HEAD"))
                && path.length() + (query == null ? 0 : query.length()) <= LONGEST_KEY
                && !OTHERS.contains(path.substring(1, end < 0 ? path.length() : end))
                && OTHER_PATHS.stream().noneMatch(path::startsWith);
    }

    /** Feeds and the API say the same in every language. */
    private static String key(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        boolean page = !path.startsWith("/api/") && !path.startsWith("/feeds/");
        return (page ? PageLanguage.of(request).toLanguageTag() + " " : "")
                + path
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
        boolean keepable = isKeepable(response, made);
        List<KeptAnswer.Header> personal = KeptAnswer.personal(response);
        // What was said while the answer was made is said anew with every answer.
        response.reset();
        personal.forEach(header -> response.setHeader(header.name(), header.value()));
        if (!keepable) {
            send(made, request, response);
        }
        return keepable ? made : null;
    }

    private static boolean isKeepable(HttpServletResponse response, KeptAnswer made) {
        return (made.status() == HttpServletResponse.SC_OK
                        || made.status() == HttpServletResponse.SC_GONE)
                && made.body().length() <= LONGEST_BODY
                && response.getHeader("Set-Cookie") == null;
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
