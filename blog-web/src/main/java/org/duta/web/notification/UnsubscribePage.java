package org.duta.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.duta.ejb.notification.StopMail.Kind;
import org.duta.model.notification.Occasion;

/** {@code #{unsubscribePage}}: which letters are to end, or were. */
@Named
@RequestScoped
public class UnsubscribePage {

    @Inject HttpServletRequest request;
    @Inject NotificationWords words;

    public boolean isStopped() {
        return Boolean.TRUE.equals(request.getAttribute(UnsubscribeServlet.STOPPED));
    }

    /** What the letters are about. */
    public String getKind() {
        Kind kind = (Kind) request.getAttribute(UnsubscribeServlet.KIND);
        Occasion occasion = kind.occasion();
        return words.say(occasion == null ? "off.daily" : "occasion." + occasion.code());
    }

    /** Where the form leads: the address that is open. */
    public String getAddress() {
        return "/unsubscribe?" + request.getQueryString();
    }
}
