package org.duta.ejb.search;

import org.duta.ejb.publication.PublishedPost;
import org.duta.model.search.MarkedText;

/** A post that was found, and where its words stand. */
public record FoundPost(PublishedPost post, MarkedText title, MarkedText excerpt) {}
