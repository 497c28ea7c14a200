package org.duta.web.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duta.model.kernel.Failure;
import org.jspecify.annotations.Nullable;

/** {@code #{errorPage}}: says what went wrong and what to do, and never how it came about. */
@Named
@RequestScoped
public class ErrorPage {

    /** The statuses that have their own words; the others share those of 400 or 500. */
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 429, 500, 503);

    @Inject HttpServletRequest request;
    @Inject Page page;

    private Optional<Failure> failure = Optional.empty();

    @PostConstruct
    void read() {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        failure = thrown instanceof Throwable cause ? Failures.in(cause) : Optional.empty();
    }

    /** The status to answer with: a refusal's own where one was thrown. */
    public int getStatus() {
        return failure.map(refused -> ProblemStatus.of(refused.problem())).orElseGet(this::sent);
    }

    /** The status whose words fit. */
    public int getWorded() {
        int status = getStatus();
        if (WORDED.contains(status)) {
            return status;
        }
        return switch (status) {
            case 401 -> 403;
            case 412 -> 409;
            case 410 -> 404;
            default -> status < 500 ? 400 : 500;
        };
    }

    /** The causes of a refusal, in the page's language. */
    public List<String> getSentences() {
        return failure.map(Refusals.in(page.getLocale())::sentences).orElse(List.of());
    }

    /** The few words for a refusal's kind, or null if nothing was refused. */
    public @Nullable String getRefusal() {
        return failure.map(refused -> Refusals.in(page.getLocale()).title(refused.problem()))
                .orElse(null);
    }

    public boolean isInWorkspace() {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String text && (text.equals("/desk") || text.startsWith("/desk/"));
    }

    /** Sets status and headers; a page calls it before anything else. */
    public void answer(HttpServletResponse response) {
        response.setStatus(getStatus());
        response.setHeader("Cache-Control", "no-store");
    }

    private int sent() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    }
}
