package org.duta.model.media.caption;

import java.time.Duration;

/**
 * What is shown of a recording's words for a while.
 *
 * @param settings where it is shown, as WebVTT writes it; may be empty
 * @param text with WebVTT's tags, on one line or several
 */
public record Cue(Duration from, Duration to, String settings, String text) {}
