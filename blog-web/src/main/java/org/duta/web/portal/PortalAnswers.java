package org.duta.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
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
import org.duta.ejb.publication.PublishedPost.Withdrawal;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.Conditional;
import org.duta.web.kernel.ProblemDocument;
import org.duta.web.publication.ReplacementJson;

/** Conditional answers of the portal API, known by the change journal's numbers. */
@ApplicationScoped
public class PortalAnswers {

    private static final String CACHE_CONTROL = "public, max-age=10";

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    /** Goes up whenever the same state comes out as other bytes. */
    private static final int FORM = 4;

    @Inject JournalLease lease;
    @Inject JournalFinder journal;
    @Inject PublicAddress address;
    @Inject ReplacementJson replacements;
    @Inject Clock clock;

    /**
     * What is read before anything that a tag is to stand on, so that the tag never promises more
     * than its body holds.
     */
    JournalHead head() {
        return lease.now().orElseGet(journal::head);
    }

    /** An answer that may change with anything that is published. */
    Response ofJournal(HttpHeaders request, Supplier<Response.ResponseBuilder> full) {
        JournalHead head = head();
        return tagged(head.sequence(), head.renewals())
                .modified(head.at(), clock.instant())
                .answer(request, full);
    }

    /**
     * An answer about one post.
     *
     * @param sequence the number of what changed last of it
     * @param renewals of the head: names and signatures in it change without a number
     */
    Response ofPost(
            HttpHeaders request, long sequence, long renewals, Supplier<JsonObjectBuilder> body) {
        return tagged(sequence, renewals).answer(request, () -> json(body.get()));
    }

    /** The entity tag of a post whose latest change has the given number. */
    String entityTag(long sequence, long renewals) {
        return tagged(sequence, renewals).entityTag();
    }

    private Conditional tagged(long sequence, long renewals) {
        String opaque =
                String.format("%d-%x-%d.%d", FORM, address.base().hashCode(), sequence, renewals);
        return Conditional.tagged(opaque, CACHE_CONTROL);
    }

    /** Why there is nothing to show any more, and what to read in its place. */
    Response gone(Withdrawal withdrawal) {
        JsonObjectBuilder body =
                ProblemDocument.json(Problem.GONE, List.of(Reason.of("post-withdrawn")));
        body.add("reason", withdrawal.reason());
        body.add("replacement", replacements.of(withdrawal.replacement()));
        return ProblemDocument.response(410, body).build();
    }

    static Response.ResponseBuilder json(JsonObjectBuilder body) {
        // As bytes: a string is encoded character by character on its way out.
        return Response.ok(body.build().toString().getBytes(StandardCharsets.UTF_8), JSON);
    }
}
