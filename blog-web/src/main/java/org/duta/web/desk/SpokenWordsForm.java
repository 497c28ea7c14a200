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
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaFinder.Spoken;
import org.duta.ejb.media.WriteSpokenWords;
import org.duta.model.kernel.LanguageTag;
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

    @Inject MediaFinder media;
    @Inject WriteSpokenWords writeSpokenWords;
    @Inject MediaPage page;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;

    private String kind = CAPTIONS;
    private String language = "id";
    private String text = "";
    private transient @Nullable Part file;

    /** Shows what is there of that kind in that language. */
    public void open() {
        if (page.isOne()) {
            text =
                    media.spoken(id(), kind(), LanguageTag.of(language))
                            .map(SpokenWords::text)
                            .orElse("");
        }
    }

    private UUID id() {
        return page.getFile().id();
    }

    public List<Spoken> getAll() {
        return media.spoken(id());
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
