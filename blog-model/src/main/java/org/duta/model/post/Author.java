package org.duta.model.post;

/** One line of a byline: a person as named in public, and the code of the mission written for. */
public record Author(String handle, String name, String mission) {}
