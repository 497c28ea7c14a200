package org.duta.web.portal;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.duta.ejb.publication.JournalFinder.JournalLine;
import org.duta.web.publication.ReplacementJson;

/** A line of the change journal as portals get it, asked for or sent. */
@ApplicationScoped
public class JournalItems {

    @Inject PortalAnswers answers;
    @Inject ReplacementJson replacements;

    JsonObjectBuilder of(JournalLine line) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("sequence", line.sequence())
                        .add("op", line.op().code())
                        .add("id", line.postId().toString())
                        .add("edition", line.edition())
                        .add("etag", answers.entityTag(line.sequence(), line.renewals()))
                        .add("at", time(line.at()));
        addOrNull(json, "note", line.note());
        if (line.replacement() != null) {
            json.add("replacement", replacements.of(line.replacement()));
        }
        return json;
    }
}
