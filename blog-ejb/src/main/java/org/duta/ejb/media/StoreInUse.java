package org.duta.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** The one store of this node: a bucket if one is named, else the folder. */
@ApplicationScoped
public class StoreInUse {

    @Produces
    @ApplicationScoped
    public MediaStore open(MediaSettings settings) {
        return settings.store();
    }

    public void close(@Disposes MediaStore store) {
        store.close();
    }
}
