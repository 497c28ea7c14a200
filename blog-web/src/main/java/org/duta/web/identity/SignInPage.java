package org.duta.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** {@code /sign-in}: what the form shows again when it was refused. */
@Named
@RequestScoped
public class SignInPage {

    @Inject HttpServletRequest request;
    @Inject Page page;

    /** Why the form was refused, in the page's language, or null if it wasn't. */
    public @Nullable String getRefusal() {
        return request.getAttribute(SignInServlet.REFUSED) instanceof Reason reason
                ? Refusals.in(page.getLocale()).sentence(reason)
                : null;
    }
}
