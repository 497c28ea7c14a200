package org.duta.ejb.publication;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.jspecify.annotations.Nullable;

/** Somebody said by when a live post is to be looked over, or that it needn't be. */
public record ReviewDateSet(
        String actor, UUID postId, @Nullable LocalDate before, @Nullable LocalDate day)
        implements PostEvent {

    @Override
    public String act() {
        return "post.review-date-set";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("review-by.from", said(before), "review-by.to", said(day));
    }

    private static String said(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
