package org.duta.model.notification;

import java.util.Locale;

/** Why a mail server takes no letter at all; each of them waits until that is over. */
public enum MailTrouble {
    NO_ANSWER,
    /** It doesn't let us sign in. */
    SIGN_IN,
    /** It can't prove to be whom we want to talk to. */
    CERTIFICATE,
    /** It offers no encrypted connection though one is needed. */
    NO_ENCRYPTION;

    /** As bundles write it: {@code sign-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
