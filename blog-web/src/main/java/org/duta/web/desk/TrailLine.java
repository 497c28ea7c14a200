package org.duta.web.desk;

import java.time.Instant;

/**
 * One line of the trail in words.
 *
 * @param quote what was said with it, for example why it was sent back; may be empty
 */
public record TrailLine(Instant at, String sentence, String quote) {}
