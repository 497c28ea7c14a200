package org.duta.web.kernel.limit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Refuses a client that has more made for it than is its share: {@code 429} with {@code
 * Retry-After} (RFC 6585). Stands behind the kept answers: what is in memory costs next to nothing
 * and isn't counted, however often it is fetched. {@code RateLimit} and {@code RateLimit-Policy}
 * are those of draft-ietf-httpapi-ratelimit-headers-10.
 */
public class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int WINDOW_S = 60;

    @Inject private transient ClientAddresses clients;
    @Inject private transient RateLimits limits;
    @Inject private transient TooMany tooMany;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<RateLimits.Count> counted =
                Limit.of(request)
                        .filter(limits::isSet)
                        .filter(limit -> !clients.isOurs(request))
                        .map(limit -> limits.count(limit, clients.householdOf(request)));
        counted.ifPresent(count -> tell(count, response));
        if (counted.filter(RateLimits.Count::refused).isPresent()) {
            tooMany.answer(counted.get().retryIn(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void tell(RateLimits.Count count, HttpServletResponse response) {
        String name = '"' + count.limit().code() + '"';
        response.setHeader("RateLimit-Policy", name + ";q=" + count.perMinute() + ";w=" + WINDOW_S);
        response.setHeader("RateLimit", name + ";r=" + count.left() + ";t=" + count.fullIn());
    }
}
