package org.duta.web.publication.kept;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duta.web.publication.kept.KeptAnswer.Header;
import org.duta.web.publication.kept.KeptAnswer.Step;

/** Answers as a resource would make them. */
final class Answers {

    static final Step STEP = new Step(7, 0, 20_000);

    private Answers() {}

    static KeptAnswer of(int status, Header... headers) {
        return of(STEP, status, headers);
    }

    static KeptAnswer of(Step step, int status, Header... headers) {
        byte[] body = "Selamat datang".getBytes(StandardCharsets.UTF_8);
        return new KeptAnswer(
                step,
                status,
                "text/plain",
                List.of(headers),
                null,
                new byte[0],
                new KeptBody(body, "text/plain"));
    }
}
