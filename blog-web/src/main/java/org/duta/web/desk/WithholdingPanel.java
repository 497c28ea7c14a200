package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.duta.ejb.publication.library.WithholdFile;
import org.duta.model.media.Withholding;
import org.duta.web.identity.CurrentActor;

/**
 * {@code #{withholdingPanel}}: withholding the file that {@code MediaPage} shows, and releasing it.
 */
@Named
@ViewScoped
public class WithholdingPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject MediaPage mediaPage;
    @Inject WithholdFile withholdFile;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;

    private String reason = "";

    /** Whether the person may withhold it, and release it. */
    public boolean isAllowed() {
        return withholdFile.isAllowed(actor.get(), mediaPage.getFile().id());
    }

    /** Whether the person may look at it though it is withheld. */
    public boolean isLookedAt() {
        return mediaPage.getFile().isWithheld()
                && withholdFile.mayLook(actor.get(), mediaPage.getFile().id());
    }

    /** Who withheld it, and when. */
    public String getStory() {
        Withholding withholding = mediaPage.getFile().withholding().orElseThrow();
        return words.say(
                "media.withheld-by",
                words.person(withholding.person()),
                words.ago(withholding.at()));
    }

    public String withhold() {
        UUID id = mediaPage.getFile().id();
        withholdFile.withhold(actor.get(), id, reason);
        return done("media.withheld-done", id);
    }

    public String release() {
        UUID id = mediaPage.getFile().id();
        withholdFile.release(actor.get(), id, reason);
        return done("media.released-done", id);
    }

    private String done(String said, UUID id) {
        notices.leave(words.say(said, mediaPage.getFile().name()));
        return "/desk/media?faces-redirect=true&file=" + id;
    }

    public int getLongest() {
        return Withholding.LONGEST_REASON;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
