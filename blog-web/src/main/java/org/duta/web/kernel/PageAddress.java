package org.duta.web.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses of pages that are asked for something. */
public final class PageAddress {

    private PageAddress() {}

    /** The parameters by name; those that are empty are left out. */
    public static String of(String path, Map<String, String> parameters) {
        String query =
                new TreeMap<>(parameters)
                        .entrySet().stream()
                                .filter(parameter -> !parameter.getValue().isBlank())
                                .map(parameter -> parameter.getKey() + "=" + encoded(parameter))
                                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
