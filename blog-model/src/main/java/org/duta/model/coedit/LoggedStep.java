package org.duta.model.coedit;

import java.time.Instant;

/** A step and when it was committed. */
public record LoggedStep(Instant at, Step step) {}
