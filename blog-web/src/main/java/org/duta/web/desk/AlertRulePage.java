package org.duta.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.duta.ejb.alert.AlertRules;
import org.duta.ejb.alert.AlertRules.AlertRuleLine;
import org.duta.ejb.alert.ChangeAlertRule;
import org.duta.web.identity.CurrentActor;

/** A part of {@code /desk/policies}: within how many minutes alerts are confirmed. */
@Named
@ViewScoped
public class AlertRulePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AlertRules rules;
    @Inject ChangeAlertRule changeAlertRule;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;

    private int minutes;

    /** Of the rule, as it was when the field was filled. */
    private long version;

    @PostConstruct
    void fill() {
        AlertRuleLine line = rules.line(actor.get());
        minutes = line.minutes();
        version = line.version();
    }

    public String save() {
        int asked = minutes;
        try {
            changeAlertRule.change(actor.get(), version, asked);
        } finally {
            fill();
        }
        notices.leave(words.say("alert-rule.saved", asked));
        return "/desk/policies?faces-redirect=true";
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
