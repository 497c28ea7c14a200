package org.duta.ejb.coedit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The limits of a live text. Each can be set by the environment variable that it names. */
@ApplicationScoped
public class CoeditSettings {

    /** UTF-16 units that an editor takes from the clipboard at once. */
    public static final int LONGEST_PASTE = 250_000;

    private final Config config = ConfigProvider.getConfig();
    private final int editors = number("DUTA_COEDIT_EDITORS", 50);
    private final int watchers = number("DUTA_COEDIT_WATCHERS", 200);
    private final int changesPerSecond = number("DUTA_COEDIT_CHANGES_PER_SECOND", 500);

    /** People with a text open who may change it, {@code DUTA_COEDIT_EDITORS}. */
    public int editors() {
        return editors;
    }

    /** Others with a text open, {@code DUTA_COEDIT_WATCHERS}. */
    public int watchers() {
        return watchers;
    }

    /**
     * Changes that one person may make in a second, over a few seconds, {@code
     * DUTA_COEDIT_CHANGES_PER_SECOND}: far above what hands can do, so that a text which was
     * written offline comes in at once, and a program that runs wild doesn't.
     */
    public int changesPerSecond() {
        return changesPerSecond;
    }

    private int number(String name, int otherwise) {
        return config.getOptionalValue(name, Integer.class).orElse(otherwise);
    }
}
