package org.duta.web.coedit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.duta.web.kernel.Page;

/** {@code #{coeditWords}}: what the live editor says, in the language of the page. */
@Named
@RequestScoped
public class CoeditWords {

    private static final String BUNDLE = "org.duta.web.coedit.messages";

    @Inject Page page;

    /** Every text of the bundle by its key, as the script reads it. */
    public String getJson() {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        page.getLocale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        JsonObjectBuilder words = Json.createObjectBuilder();
        new TreeSet<>(bundle.keySet()).forEach(key -> words.add(key, bundle.getString(key)));
        return words.build().toString();
    }
}
