package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.publication.library.LibraryFinder;

/** {@code #{licenceNote}}: what is to be said of a licence that ends. */
@Named
@RequestScoped
public class LicenceNote {

    /** Days before its end from which people are told. */
    private static final int SOON = 30;

    @Inject LibraryFinder library;
    @Inject DeskWords words;

    public boolean isEnded(MediaView file) {
        LocalDate ends = file.words().licenceEnds();
        return ends != null && ends.isBefore(library.today());
    }

    /** Empty if there is nothing to say. */
    public String of(MediaView file) {
        LocalDate ends = file.words().licenceEnds();
        if (ends == null || ends.isAfter(library.today().plusDays(SOON))) {
            return "";
        }
        return words.say(
                isEnded(file) ? "media.licence-ended" : "media.licence-ending", words.day(ends));
    }
}
