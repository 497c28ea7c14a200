package org.duta.web.register;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /documents}: the register of public documents. */
public class RegisterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The request attribute that holds what is asked. */
    static final String ASKED = "duta.register";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        RegisterAsked asked = RegisterAsked.of(request);
        if (asked.refusal() != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        response.setHeader("Cache-Control", "public, max-age=10");
        response.addHeader("Vary", "Accept-Language");
        request.setAttribute(ASKED, asked);
        request.getRequestDispatcher("/register/documents.xhtml").forward(request, response);
    }
}
