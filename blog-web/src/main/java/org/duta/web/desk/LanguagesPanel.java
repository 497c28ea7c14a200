package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.translation.LeaveVersionAsItIs;
import org.duta.ejb.translation.ParityFinder;
import org.duta.ejb.translation.PostParity;
import org.duta.ejb.translation.StartTranslation;
import org.duta.ejb.translation.VersionStanding;
import org.duta.model.identity.Role;
import org.duta.model.kernel.LanguageTag;
import org.duta.web.identity.CurrentActor;
import org.duta.web.translation.TranslationWords;
import org.jspecify.annotations.Nullable;

/** {@code #{languagesPanel}}: a post in its languages, on the page where it is edited. */
@Named
@ViewScoped
public class LanguagesPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject EditPage editPage;
    @Inject SourcePane sourcePane;
    @Inject ParityFinder finder;
    @Inject StartTranslation startTranslation;
    @Inject LeaveVersionAsItIs leaveVersionAsItIs;
    @Inject CurrentActor actor;
    @Inject Notices notices;
    @Inject TranslationWords translationWords;

    private String into = "";
    private String note = "";
    private transient @Nullable PostParity parity;

    public PostParity getParity() {
        PostParity known = parity;
        if (known == null) {
            known = finder.of(actor.get(), editPage.postId());
            parity = known;
        }
        return known;
    }

    /** Whether the pane with the debts isn't on this page. */
    public boolean isClosed() {
        return !editPage.getPost().writable();
    }

    /** The languages that there is no version in, those of the mission first. */
    public List<LanguageTag> getOffered() {
        if (!actor.get().holdsAnywhere(Role.WRITER) && !actor.get().holdsAnywhere(Role.EDITOR)) {
            return List.of();
        }
        List<LanguageTag> there =
                getParity().languages().stream()
                        .filter(standing -> standing.version() != null)
                        .map(VersionStanding::language)
                        .toList();
        Set<LanguageTag> offered = new LinkedHashSet<>();
        Stream.concat(
                        getParity().languages().stream().map(VersionStanding::language),
                        NewPostPage.USUAL.stream().map(LanguageTag::of))
                .filter(language -> !there.contains(language))
                .forEach(offered::add);
        return List.copyOf(offered);
    }

    /** Whether the version owes anything and the person may say that it needn't follow. */
    public boolean isLeavable() {
        return sourcePane.getView().leavable() && sourcePane.getView().owes();
    }

    /** Begins a version, and leads to it. */
    public String start() {
        LanguageTag language = LanguageTag.of(into);
        UUID version = startTranslation.start(actor.get(), editPage.postId(), language);
        notices.leave(translationWords.say("panel.started", translationWords.language(language)));
        return "/desk/edit?faces-redirect=true&id=" + version;
    }

    public String leave() {
        try {
            leaveVersionAsItIs.leave(
                    actor.get(),
                    editPage.postId(),
                    sourcePane.token(),
                    sourcePane.lastDebt(),
                    note);
        } finally {
            sourcePane.forget();
            parity = null;
        }
        notices.leave(translationWords.say("leave.done"));
        return "/desk/edit?faces-redirect=true&id=" + editPage.getId();
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
