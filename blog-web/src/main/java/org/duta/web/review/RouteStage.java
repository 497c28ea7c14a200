package org.duta.web.review;

import java.util.List;

/** What is decided side by side, in words. */
public record RouteStage(List<RouteStop> stops) {

    public RouteStage {
        stops = List.copyOf(stops);
    }
}
