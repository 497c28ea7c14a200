package org.duta.model.publication.check;

import java.util.List;
import org.duta.model.post.RevisionContent;
import org.duta.model.render.BodyParts;

/**
 * What is looked over.
 *
 * @param sensitiveWords those that the desk wants to be asked about
 * @param missingLanguages languages of the lead mission in which there is no version of the post
 */
public record CheckedContent(
        RevisionContent content,
        BodyParts body,
        List<String> sensitiveWords,
        List<String> missingLanguages) {

    public CheckedContent {
        sensitiveWords = List.copyOf(sensitiveWords);
        missingLanguages = List.copyOf(missingLanguages);
    }
}
