package org.duta.web.kernel;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;

/** Gives pages the addresses that readers know: without the ending of their files. */
public class PageAddresses extends ViewHandlerWrapper {

    private static final String ENDING = ".xhtml";

    public PageAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return clean(super.getActionURL(context, viewId));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return clean(super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
    }

    @Override
    public String getRedirectURL(
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return clean(super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    private static String clean(String address) {
        return address.replace(ENDING, "");
    }
}
