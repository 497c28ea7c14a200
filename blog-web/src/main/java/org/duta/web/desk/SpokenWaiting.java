package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.duta.ejb.publication.library.LibraryFilter;
import org.duta.ejb.publication.library.LibraryFinder;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code #{spokenWaiting}}: the recordings whose words wait for the person to clear them. */
@Named
@RequestScoped
public class SpokenWaiting {

    @Inject LibraryFinder library;
    @Inject CurrentActor actor;

    private @Nullable Long count;

    public long getCount() {
        Long known = count;
        if (known == null) {
            known = library.count(actor.get(), LibraryFilter.TO_CLEAR);
            count = known;
        }
        return known;
    }
}
