package org.duta.web.desk;

import org.duta.ejb.desk.DeskList.DeskLine;
import org.duta.model.kernel.LanguageTag;

/**
 * A post in a list of the workspace.
 *
 * @param nextStep the end of the bundle's key that says what comes next for this person
 * @param urgent whether it waits for this very person
 * @param path where the next step is made
 */
public record PostLine(DeskLine post, String nextStep, boolean urgent, String path) {

    public LanguageTag language() {
        return new LanguageTag(post.language());
    }
}
