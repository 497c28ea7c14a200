package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.duta.ejb.translation.ParityFinder;
import org.duta.ejb.translation.VersionStanding;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code #{owingVersions}}: what the person may write and has fallen behind other languages. */
@Named
@RequestScoped
public class OwingVersions {

    @Inject ParityFinder finder;
    @Inject CurrentActor actor;

    private @Nullable List<VersionStanding> list;

    public List<VersionStanding> getList() {
        List<VersionStanding> known = list;
        if (known == null) {
            known = finder.owing(actor.get());
            list = known;
        }
        return known;
    }
}
