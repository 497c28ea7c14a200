package org.duta.web.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Says a refusal in a language: what was wrong, and what to do. */
public final class Refusals {

    private static final String BUNDLE = "org.duta.web.kernel.refusals";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Refusals(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Refusals in(Locale locale) {
        return new Refusals(locale);
    }

    /** A few words for the kind of problem. */
    public String title(Problem problem) {
        return bundle.getString("problem." + problem.code());
    }

    public String sentence(Reason reason) {
        return new MessageFormat(bundle.getString(reason.code()), locale)
                .format(reason.arguments().toArray());
    }

    /** Every cause, a sentence each. */
    public List<String> sentences(Failure failure) {
        return failure.reasons().stream().map(this::sentence).toList();
    }
}
