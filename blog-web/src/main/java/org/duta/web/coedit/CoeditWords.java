package org.duta.web.coedit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.web.kernel.Page;

/** {@code #{coeditWords}}: what the live editor says, in the language of the page. */
@Named
@RequestScoped
public class CoeditWords {

    private static final String BUNDLE = "org.duta.web.coedit.messages";

    @Inject Page page;
    @Inject MissionFinder missions;

    /**
     * Every text of the bundle by its key, as the script reads it, and the name of every mission by
     * its code, {@code mission.tokyo}.
     */
    public String getJson() {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        page.getLocale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        JsonObjectBuilder words = Json.createObjectBuilder();
        new TreeSet<>(bundle.keySet()).forEach(key -> words.add(key, bundle.getString(key)));
        for (MissionCard mission : missions.all()) {
            words.add("mission." + mission.code(), mission.name().in(page.getLocale()));
        }
        return words.build().toString();
    }
}
