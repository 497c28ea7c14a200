package org.duta.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.ejb.publication.JournalLease;
import org.duta.ejb.publication.PublishedPost.Replacement;
import org.duta.ejb.publication.PublishedPost.Withdrawal;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.Conditional;
import org.duta.web.kernel.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** Conditional answers of the portal API, known by the change journal's numbers. */
@ApplicationScoped
public class PortalAnswers {

    private static final String CACHE_CONTROL = "public, max-age=10";

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    /** Goes up whenever the same state comes out as other bytes. */
    private static final int FORM = 2;

    @Inject JournalLease lease;
    @Inject JournalFinder journal;
    @Inject PublicAddress address;
    @Inject Clock clock;

    /**
     * An answer that may change with anything that is published. The journal's number is read
     * before the body is made, so that a tag never promises more than its body holds.
     */
    Response ofJournal(HttpHeaders request, Supplier<Response.ResponseBuilder> full) {
        JournalHead head = lease.now().orElseGet(journal::head);
        return Conditional.tagged(opaque(head.sequence()) + "." + head.renewals(), CACHE_CONTROL)
                .modified(head.at(), clock.instant())
                .answer(request, full);
    }

    /** An answer that changes with nothing but the given number. */
    Response ofSequence(HttpHeaders request, long sequence, Supplier<JsonObjectBuilder> body) {
        return Conditional.tagged(opaque(sequence), CACHE_CONTROL)
                .answer(request, () -> json(body.get()));
    }

    /** The entity tag of a post whose latest change has the given number. */
    String entityTag(long sequence) {
        return Conditional.tagged(opaque(sequence), CACHE_CONTROL).entityTag();
    }

    private String opaque(long sequence) {
        return String.format("%d-%x-%d", FORM, address.base().hashCode(), sequence);
    }

    /** Why there is nothing to show any more, and what to read in its place. */
    Response gone(Withdrawal withdrawal) {
        JsonObjectBuilder body =
                ProblemDocument.json(Problem.GONE, List.of(Reason.of("post-withdrawn")));
        body.add("reason", withdrawal.reason());
        body.add("replacement", replacement(withdrawal.replacement()));
        return ProblemDocument.response(410, body).build();
    }

    /** Where a program finds it; null if none was named. */
    JsonValue replacement(@Nullable Replacement post) {
        return post == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("id", post.id().toString())
                        .add("url", address.of(post.path()))
                        .build();
    }

    static Response.ResponseBuilder json(JsonObjectBuilder body) {
        // As bytes: a string is encoded character by character on its way out.
        return Response.ok(body.build().toString().getBytes(StandardCharsets.UTF_8), JSON);
    }
}
