package org.duta.web.publication.picture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.publication.PostPictures;
import org.duta.ejb.publication.library.WithholdFile;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;

/**
 * For whom what was made of a file is. Everybody gets what a live post shows; people of the
 * workspace get what is the library's and of the posts that they may read; outside eyes get that of
 * the revision that they were asked about. What is withheld nobody gets, at any of its addresses:
 * whoever decides about it, or brought it, asks for it with {@code ?withheld}.
 */
@RequestScoped
class FileSight {

    /** A withdrawal is to reach those who keep a copy within the hour. */
    private static final String FOR_ALL = "public, max-age=3600";

    static final String FOR_ONE = "private, no-cache";

    private static final String KEPT_NOWHERE = "private, no-store";

    /** The parameter with which somebody asks for what is withheld. */
    private static final String WITHHELD = "withheld";

    @Inject MediaFinder media;
    @Inject PostPictures pictures;
    @Inject WithholdFile withholdFile;
    @Inject CurrentActor actor;
    @Inject HttpServletRequest request;

    /**
     * How long whoever asks may keep it.
     *
     * @throws NotFound if it isn't for them; as gone if it is withheld
     */
    String cacheControl(UUID id) {
        boolean open = pictures.isPublic(id);
        if (!open && !LetIn.isTo(request, id) && !isColleague(id)) {
            throw none();
        }
        if (!media.withheld(Set.of(id)).isEmpty()) {
            if (request.getParameter(WITHHELD) == null || !mayLook(id)) {
                throw new NotFound(Problem.GONE, Reason.of("media-withheld"));
            }
            return KEPT_NOWHERE;
        }
        return open ? FOR_ALL : FOR_ONE;
    }

    private boolean mayLook(UUID id) {
        return actor.find().filter(person -> withholdFile.mayLook(person, id)).isPresent();
    }

    /** Whether somebody of the workspace asks who may see it. */
    boolean isColleague(UUID id) {
        return actor.find().flatMap(person -> pictures.view(person, id)).isPresent();
    }

    static NotFound none() {
        return new NotFound(Problem.NOT_FOUND, Reason.of("address-unknown"));
    }
}
