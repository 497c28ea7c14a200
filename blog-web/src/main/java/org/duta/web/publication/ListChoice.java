package org.duta.web.publication;

import java.util.List;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.publication.PostFilter;

/**
 * A list of posts with an address of its own.
 *
 * @param kind the first segment of its address: topics, countries, authors, languages or archive
 * @param path its one address
 * @param name what the list is of, in the page's language
 * @param feed the address of its feeds without their ending; everybody's if it has none of its own
 * @param missions those that readers of the list may look for
 */
public record ListChoice(
        String kind,
        String path,
        String name,
        String feed,
        PostFilter filter,
        List<MissionCard> missions) {}
