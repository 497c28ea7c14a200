package org.duta.web.publication.proof;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.duta.ejb.publication.proof.FindOrigin;
import org.duta.ejb.publication.proof.Origin;
import org.duta.ejb.publication.proof.PostAddresses;
import org.duta.model.kernel.Invalid;
import org.duta.web.kernel.ProblemStatus;

/** {@code /verify}: shows the form, and what was found out about what was pasted into it. */
public class VerifyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The request attribute that holds what is shown. */
    static final String FOUND = "duta.verified";

    @Inject private transient FindOrigin findOrigin;
    @Inject private transient PostAddresses addresses;

    /** With {@code url} it looks an address up, so that every post can link here. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String address = request.getParameter("url");
        if (address == null || address.isBlank()) {
            show(Verified.nothing(), request, response);
        } else {
            show(verified(address, () -> findOrigin.ofAddress(address)), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Verified found;
        try {
            found = pasted(PastedText.ofForm(request.getInputStream(), "text"));
        } catch (Invalid refused) {
            found = Verified.refused("", refused);
        }
        show(found, request, response);
    }

    private Verified pasted(String text) {
        return addresses.isAddress(text)
                ? verified(text, () -> findOrigin.ofAddress(text))
                : verified(text, () -> findOrigin.ofText(text));
    }

    private Verified verified(String text, Supplier<Optional<Origin>> search) {
        try {
            Optional<Origin> origin = search.get();
            boolean foreign = addresses.isAddress(text) && !addresses.isOurs(text);
            return new Verified(text, origin.orElse(null), foreign, null);
        } catch (Invalid refused) {
            return Verified.refused(text, refused);
        }
    }

    private static void show(
            Verified found, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Invalid refusal = found.refusal();
        if (refusal != null) {
            response.setStatus(ProblemStatus.of(refusal.problem()));
        }
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Language");
        request.setAttribute(FOUND, found);
        request.getRequestDispatcher("/publication/proof/verify.xhtml").forward(request, response);
    }
}
