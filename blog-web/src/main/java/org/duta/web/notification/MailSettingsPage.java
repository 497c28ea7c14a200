package org.duta.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duta.ejb.identity.ChangeContact;
import org.duta.ejb.identity.Contact;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.notification.ChooseMail;
import org.duta.ejb.notification.MailChoices;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;
import org.duta.web.identity.CurrentActor;

/** On {@code /desk/notifications}: where, in which language and of what a person gets mail. */
@Named
@ViewScoped
public class MailSettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SAVED =
            "/desk/notifications?faces-redirect=true&saved=yes&language=";

    @Inject PersonFinder people;
    @Inject MailChoices choices;
    @Inject ChangeContact changeContact;
    @Inject ChooseMail chooseMail;
    @Inject CurrentActor actor;
    @Inject NotificationWords words;

    private String email = "";
    private String language = "";
    private final List<Choice> list = new ArrayList<>();

    /** How one is told of one thing. */
    public static final class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Occasion occasion;
        private Mailing mailing;

        Choice(Occasion occasion, Mailing mailing) {
            this.occasion = occasion;
            this.mailing = mailing;
        }

        public Occasion getOccasion() {
            return occasion;
        }

        /** What can be chosen. */
        public List<Mailing> getMailings() {
            return occasion.mailings();
        }

        public Mailing getMailing() {
            return mailing;
        }

        public void setMailing(Mailing mailing) {
            this.mailing = mailing;
        }
    }

    @PostConstruct
    void load() {
        Contact contact = people.contact(actor.getHandle()).orElseThrow();
        email = Objects.requireNonNullElse(contact.email(), "");
        language = contact.language();
        choices.of(actor.getHandle())
                .forEach((occasion, mailing) -> list.add(new Choice(occasion, mailing)));
    }

    public String save() {
        changeContact.change(actor.get(), email, language);
        Map<Occasion, Mailing> wanted = new EnumMap<>(Occasion.class);
        list.forEach(choice -> wanted.put(choice.getOccasion(), choice.getMailing()));
        chooseMail.choose(actor.get(), wanted);
        return SAVED + language;
    }

    public List<Choice> getList() {
        return list;
    }

    public String name(Occasion occasion) {
        return words.say("occasion." + occasion.code());
    }

    public String nameOf(Mailing mailing) {
        return words.say("mailing." + mailing.code());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
