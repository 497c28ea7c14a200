package org.duta.web.kernel.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.PageLanguage;
import org.duta.web.kernel.ProblemDocument;
import org.duta.web.kernel.ProblemStatus;
import org.duta.web.kernel.Refusals;

/**
 * Says that a client asks too much: programs get a problem document, people a page. Both are put
 * together here, since refusing must cost less than answering.
 */
@ApplicationScoped
public class TooMany {

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/feeds/", "/hub");

    /**
     * @param seconds until the next request is let through
     */
    void answer(long seconds, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Reason reason = Reason.of("requests-too-many", seconds);
        boolean program = FOR_PROGRAMS.stream().anyMatch(request.getRequestURI()::startsWith);
        response.setStatus(ProblemStatus.of(Problem.TOO_MANY));
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(program ? ProblemDocument.MEDIA_TYPE : "text/html;charset=UTF-8");
        String body =
                program
                        ? ProblemDocument.json(Problem.TOO_MANY, List.of(reason)).build().toString()
                        : page(reason, PageLanguage.of(request));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Reason reason, Locale language) {
        Refusals words = Refusals.in(language);
        return """
        <!DOCTYPE html>
        <html lang="%1$s" dir="ltr">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%2$s – Duta</title>
        <link rel="stylesheet" href="/assets/base.css">
        <link rel="stylesheet" href="/assets/public.css">
        </head>
        <body>
        <main class="page">
        <div class="message">
        <h1>%2$s</h1>
        <p class="lead">%3$s</p>
        </div>
        </main>
        </body>
        </html>
        """
                .formatted(
                        language.toLanguageTag(),
                        words.title(Problem.TOO_MANY),
                        words.sentence(reason));
    }
}
