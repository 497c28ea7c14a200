package org.duta.web.kernel.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;

/** A request of which only where it comes from matters, or only what it asks for. */
final class Asked {

    private Asked() {}

    /**
     * @param lines of the one header that there is
     */
    static HttpServletRequest by(String remote, String header, String... lines) {
        return request(
                (method, argument) ->
                        switch (method) {
                            case "getRemoteAddr" -> remote;
                            case "getLocalAddr" -> "192.0.2.1";
                            case "getHeaders" ->
                                    Collections.enumeration(
                                            header.equalsIgnoreCase(argument)
                                                    ? List.of(lines)
                                                    : List.of());
                            default -> throw new UnsupportedOperationException(method);
                        });
    }

    static HttpServletRequest of(String method, String path, String query) {
        return request(
                (name, argument) ->
                        switch (name) {
                            case "getMethod" -> method;
                            case "getServletPath" -> path;
                            case "getPathInfo" -> null;
                            case "getQueryString" -> query.isEmpty() ? null : query;
                            case "getParameter" -> query.startsWith(argument + "=") ? query : null;
                            default -> throw new UnsupportedOperationException(name);
                        });
    }

    private interface Answers {
        @org.jspecify.annotations.Nullable Object to(String method, String argument);
    }

    private static HttpServletRequest request(Answers answers) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        Asked.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                answers.to(
                                        method.getName(),
                                        arguments == null ? "" : String.valueOf(arguments[0])));
    }
}
