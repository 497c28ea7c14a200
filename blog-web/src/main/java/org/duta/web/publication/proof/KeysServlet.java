package org.duta.web.publication.proof;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.duta.ejb.publication.proof.SigningKeys;
import org.duta.model.kernel.CanonicalJson;
import org.duta.web.kernel.Conditional;
import org.jspecify.annotations.Nullable;

/** {@code /.well-known/duta-keys.json} (RFC 8615): every key that ever signed, for any program. */
public class KeysServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CACHE_CONTROL = "public, max-age=60";

    @Inject private transient SigningKeys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String set = KeySetJson.of(keys.all()).build().toString();
        Conditional state =
                Conditional.tagged(CanonicalJson.sha256(set).substring(0, 16), CACHE_CONTROL);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", CACHE_CONTROL);
        response.setHeader("ETag", state.entityTag());
        if (state.knownTo(joined(request), null)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentType("application/jwk-set+json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(set);
        }
    }

    private static @Nullable String joined(HttpServletRequest request) {
        return request.getHeader("If-None-Match") == null
                ? null
                : String.join(",", Collections.list(request.getHeaders("If-None-Match")));
    }
}
