package org.duta.web.portal;

import static org.duta.web.kernel.JsonShapes.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalFinder.JournalLine;
import org.duta.web.kernel.Parameters;

/** {@code /api/v1/changes}: the change journal, from any number on. */
@Path("v1/changes")
@ApplicationScoped
public class ChangesResource {

    private static final int LARGEST_PAGE = 1_000;
    private static final int USUAL_PAGE = 200;

    @Inject JournalFinder journal;
    @Inject PortalAnswers answers;
    @Inject JournalItems items;

    @GET
    public Response after(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), Set.of("after", "limit"));
        long after = parameters.number("after", 0, Long.MAX_VALUE, 0);
        int limit = (int) parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        return answers.ofJournal(headers, () -> PortalAnswers.json(page(after, limit)));
    }

    private JsonObjectBuilder page(long after, int limit) {
        List<JournalLine> lines = journal.after(after, limit + 1);
        boolean upToDate = lines.size() <= limit;
        List<JournalLine> page = upToDate ? lines : lines.subList(0, limit);
        long next = page.isEmpty() ? after : page.get(page.size() - 1).sequence();
        return items(page, items::of).add("next", next).add("upToDate", upToDate);
    }
}
