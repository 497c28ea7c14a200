package org.duta.web.desk;

import java.time.Instant;
import java.util.List;

/**
 * One line of the trail in words.
 *
 * @param quote what was said with it, for example why it was sent back; may be empty
 * @param changes what was changed, each from what to what
 */
public record TrailLine(Instant at, String sentence, String quote, List<String> changes) {}
