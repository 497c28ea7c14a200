package org.duta.web.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /assets/duta-posts.js}: the newest version of the web component. A version's own address
 * never changes its bytes, so that pages can name their digest.
 */
public class ComponentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String NEWEST = "/assets/duta-posts-2.js";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(NEWEST).forward(request, response);
    }
}
