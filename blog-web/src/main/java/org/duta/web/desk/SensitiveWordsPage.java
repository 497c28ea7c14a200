package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.duta.ejb.publication.check.SensitiveWords;
import org.duta.model.publication.check.SensitiveWordPolicy;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /desk/words}: the words that the desk wants to be asked about. */
@Named
@ViewScoped
public class SensitiveWordsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/desk/words?faces-redirect=true";

    @Inject SensitiveWords sensitiveWords;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;

    private String word = "";
    private transient @Nullable List<String> list;

    /** Refuses whoever isn't of the desk. */
    public void open() {
        SensitiveWordPolicy.mayKeep(actor.get()).enforce();
    }

    public String add() {
        sensitiveWords.add(actor.get(), word);
        notices.leave(words.say("words.added", word));
        return HERE;
    }

    public String remove(String known) {
        sensitiveWords.remove(actor.get(), known);
        notices.leave(words.say("words.removed", known));
        return HERE;
    }

    public List<String> getList() {
        List<String> known = list;
        if (known == null) {
            known = sensitiveWords.all();
            list = known;
        }
        return known;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
