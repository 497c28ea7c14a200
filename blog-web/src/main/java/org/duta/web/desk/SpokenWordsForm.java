package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duta.ejb.media.SpokenWordsFinder;
import org.duta.ejb.media.SpokenWordsFinder.Spoken;
import org.duta.ejb.media.SpokenWordsFinder.Stand;
import org.duta.ejb.media.WriteSpokenWords;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.MediaPolicy;
import org.duta.model.media.SpokenWords;
import org.duta.model.media.SpokenWords.Kind;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a recording, on its page: brought as a file or pasted, and mended where it is,
 * with {@code ?kind=} and {@code ?in=} its language.
 */
@Named
@ViewScoped
public class SpokenWordsForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String CAPTIONS = code(Kind.CAPTIONS);

    @Inject SpokenWordsFinder finder;
    @Inject WriteSpokenWords writeSpokenWords;
    @Inject MediaPage page;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;

    private String kind = CAPTIONS;
    private String language = "id";
    private String text = "";
    private List<Spoken> waiting = List.of();
    private transient @Nullable Part file;

    /** Shows what is there of that kind in that language. */
    public void open() {
        if (page.isOne()) {
            waiting = finder.all(id(), Stand.WAITING);
            text =
                    finder.latest(id(), kind(), LanguageTag.of(language))
                            .map(SpokenWords::text)
                            .orElse("");
        }
    }

    private UUID id() {
        return page.getFile().id();
    }

    /** What readers get. */
    public List<Spoken> getCleared() {
        return finder.all(id(), Stand.CLEARED);
    }

    /** What a second person is still to read: as it was when this page was opened. */
    public List<Spoken> getWaiting() {
        return waiting;
    }

    /** Whether that person may give them to readers. */
    public boolean mayClear(Spoken spoken) {
        return MediaPolicy.mayClear(actor.get(), spoken.by()).isAllowed();
    }

    public boolean isMayTakeAway() {
        return MediaPolicy.mayTakeAway(actor.get()).isAllowed();
    }

    public boolean isMine(Spoken spoken) {
        return spoken.by().equals(actor.get().handle());
    }

    /** The end of the keys of its sentences. */
    public String code(Spoken spoken) {
        return code(spoken.kind());
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Where everybody who may have the recording finds it. */
    public String path(Spoken spoken) {
        String end = spoken.kind() == Kind.CAPTIONS ? ".vtt" : ".txt";
        return "/media/" + id() + "/" + code(spoken) + "." + spoken.language() + end;
    }

    /** Captions that wait, for the player of this page. */
    public List<Spoken> getTracks() {
        return waiting.stream().filter(each -> each.kind() == Kind.CAPTIONS).toList();
    }

    /** Keeps it; what is wrong with it is told on this page, line by line. */
    public String save() throws IOException {
        LanguageTag tag = LanguageTag.of(language);
        String given = given();
        writeSpokenWords.write(
                actor.get(),
                id(),
                kind() == Kind.CAPTIONS
                        ? SpokenWords.captions(tag, given)
                        : SpokenWords.transcript(tag, given));
        notices.leave(words.say("spoken.kept." + kind, words.language(language)));
        return here();
    }

    /** The file where there is one, else what was pasted. */
    private String given() throws IOException {
        Part brought = file;
        if (brought == null || brought.getSize() == 0) {
            return text;
        }
        try (InputStream in = brought.getInputStream()) {
            return TextBody.read(in);
        } finally {
            brought.delete();
        }
    }

    /** Gives readers the words as they stood on this page. */
    public String clear(Spoken spoken) {
        writeSpokenWords.clear(
                actor.get(), id(), spoken.kind(), spoken.language(), spoken.words().sha256());
        notices.leave(
                words.say(
                        "spoken.cleared." + code(spoken),
                        words.language(spoken.language().value())));
        return here();
    }

    public String remove(Spoken spoken) {
        writeSpokenWords.remove(actor.get(), id(), spoken.kind(), spoken.language());
        notices.leave(
                words.say(
                        "spoken.removed." + code(spoken),
                        words.language(spoken.language().value())));
        return here();
    }

    private String here() {
        return "/desk/media?faces-redirect=true&file=" + id();
    }

    private Kind kind() {
        return kind.equals(CAPTIONS) ? Kind.CAPTIONS : Kind.TRANSCRIPT;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind.equals(CAPTIONS) ? CAPTIONS : code(Kind.TRANSCRIPT);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
