package org.duta.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** {@code /topics/{slug}} and its like: the posts of one topic, country, author and so on. */
@Named
@RequestScoped
public class ListPage {

    /** The request attribute that holds the list of the address. */
    static final String LIST = "duta.list";

    @Inject HttpServletRequest request;
    @Inject PostListings listings;

    private @Nullable PostListing listing;

    public ListChoice getList() {
        return (ListChoice) request.getAttribute(LIST);
    }

    public boolean isFirst() {
        return listings.isFirst();
    }

    public PostListing getListing() {
        PostListing found = listing;
        if (found == null) {
            found = listings.read(getList().filter());
            listing = found;
        }
        return found;
    }
}
