package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.ejb.desk.ReplaceFile;
import org.duta.ejb.desk.Takeover;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.publication.PostPictures;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaFile.Replacement;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * {@code #{replacementPanel}}: another file in the place of the one that {@code MediaPage} shows.
 */
@Named
@ViewScoped
public class ReplacementPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An id, alone or at the end of an address. */
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    @Inject MediaPage mediaPage;
    @Inject PostPictures pictures;
    @Inject ReplaceFile replaceFile;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;

    private String by = "";
    private transient @Nullable List<Takeover> outlook;

    /** Whether a file is named that is to take the place. */
    public boolean isAsked() {
        return mediaPage.isOne() && !by.isBlank() && mediaPage.getFile().isCurrent();
    }

    /** The file that is to take the place, or has taken it, if the person may see it. */
    public @Nullable MediaView getOther() {
        Optional<UUID> id =
                mediaPage.getFile().isCurrent()
                        ? Optional.of(asked())
                        : mediaPage.getFile().replacement().map(Replacement::by);
        return id.flatMap(each -> pictures.view(actor.get(), each)).orElse(null);
    }

    private UUID asked() {
        Matcher id = ID.matcher(by.strip());
        if (!id.find()) {
            throw new Invalid(Problem.INVALID, Reason.of("media-replacement-unknown", by));
        }
        UUID asked = UUID.fromString(id.group());
        if (pictures.view(actor.get(), asked).isEmpty()) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found"));
        }
        return asked;
    }

    /** Who put another in its place, and when. */
    public String getStory() {
        Replacement replacement = mediaPage.getFile().replacement().orElseThrow();
        return words.say(
                "media.replaced-by",
                words.person(replacement.person()),
                words.ago(replacement.at()));
    }

    public List<Takeover> getOutlook() {
        List<Takeover> known = outlook;
        if (known == null) {
            known = replaceFile.outlook(actor.get(), mediaPage.getFile().id());
            outlook = known;
        }
        return known;
    }

    /** Those whose place it has taken, as far as the person may see them. */
    public List<MediaView> getOlder() {
        return pictures.replacedBy(actor.get(), mediaPage.getFile().id());
    }

    public String replace() {
        MediaView file = mediaPage.getFile();
        UUID other = file.replacement().map(Replacement::by).orElseGet(this::asked);
        replaceFile.replace(actor.get(), file.id(), other);
        notices.leave(words.say("media.replaced-done", file.name()));
        return "/desk/media?faces-redirect=true&file=" + file.id();
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
