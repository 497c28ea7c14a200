package org.duta.web.search;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /search}: the form, and what was found. */
public class SearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The request attribute that holds the question. */
    static final String QUESTION = "duta.question";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SearchQuestion question = SearchQuestion.of(request);
        if (question.refusal() != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        response.setHeader("Cache-Control", "public, max-age=10");
        response.addHeader("Vary", "Accept-Language");
        request.setAttribute(QUESTION, question);
        request.getRequestDispatcher("/search/search.xhtml").forward(request, response);
    }
}
