package org.duta.web.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.duta.web.kernel.Page;

/** What these pages say, in the page's language. */
@Dependent
public class NotificationWords implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.duta.web.notification.messages";

    @Inject Page page;

    /** The sentence of that key with its places filled. */
    String say(String key, Object... arguments) {
        ResourceBundle words =
                ResourceBundle.getBundle(
                        BUNDLE,
                        page.getLocale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), page.getLocale()).format(arguments);
    }
}
