package org.duta.web.publication.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** That a request may have one file though nobody is signed in: said by who has asked why. */
public final class LetIn {

    private static final String FILE = LetIn.class.getName();

    private LetIn() {}

    public static void to(HttpServletRequest request, UUID media) {
        request.setAttribute(FILE, media);
    }

    static boolean isTo(HttpServletRequest request, UUID media) {
        return media.equals(request.getAttribute(FILE));
    }
}
