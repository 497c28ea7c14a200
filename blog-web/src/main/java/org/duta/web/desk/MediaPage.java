package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.media.DescribeMedia;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.publication.PostPictures;
import org.duta.ejb.publication.library.LibraryFinder;
import org.duta.ejb.publication.library.MediaUse;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.DocumentClass;
import org.duta.model.media.DocumentLabel;
import org.duta.model.media.Focus;
import org.duta.model.media.MediaWords;
import org.duta.model.media.PictureSize;
import org.duta.model.media.PublicDocument;
import org.duta.model.media.Recording;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** {@code /desk/media}: one file of the library, with {@code ?file=}. */
@Named
@ViewScoped
public class MediaPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final LanguageTag ID = LanguageTag.of("id");

    @Inject PostPictures pictures;
    @Inject MediaFinder media;
    @Inject DescribeMedia describeMedia;
    @Inject LibraryFinder library;
    @Inject LibraryPage libraryPage;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Page page;
    @Inject Notices notices;

    private String id = "";
    private String alternative = "";
    private String caption = "";
    private String credit = "";
    private String licence = "";
    private String licenceEnds = "";
    private int focusX;
    private int focusY;
    private long version;
    private transient @Nullable MediaView file;
    private transient @Nullable Optional<Recording> recording;

    /** Answers 404 to whoever may not see the file; without one, opens the library. */
    public void open() {
        if (!isOne()) {
            libraryPage.open();
            return;
        }
        MediaWords known = getFile().words();
        LocalDate ends = known.licenceEnds();
        alternative = known.alternative();
        caption = known.caption();
        credit = known.credit();
        licence = known.licence();
        licenceEnds = ends == null ? "" : ends.toString();
        focusX = getFile().focus().x();
        focusY = getFile().focus().y();
        version = getFile().version();
    }

    public boolean isOne() {
        return !id.isEmpty();
    }

    public MediaView getFile() {
        MediaView known = file;
        if (known == null) {
            known = pictures.view(actor.get(), idOf(id)).orElseThrow(MediaPage::none);
            file = known;
        }
        return known;
    }

    private static UUID idOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static NotFound none() {
        return new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found"));
    }

    /** What there is to play of it; null of a picture, and as long as it isn't ready. */
    public @Nullable Recording getRecording() {
        Optional<Recording> known = recording;
        if (known == null) {
            known = media.recording(getFile().id());
            recording = known;
        }
        return known.orElse(null);
    }

    /** What there is to read of it; null if it is no document that is ready. */
    public @Nullable PublicDocument getDocument() {
        return getFile().isDocument() ? media.document(getFile().id()).orElse(null) : null;
    }

    /** What a text has to say of a document beside its title, for example. */
    public String getLabelExample() {
        LocalDate brought = LocalDate.ofInstant(getFile().uploadedAt(), ZoneOffset.UTC);
        return " \"" + new DocumentLabel(DocumentClass.PERIODIC, ID, brought) + "\"";
    }

    /** Why nothing could be made of it; empty if that isn't so. */
    public String getRefusal() {
        String code = getFile().refusal();
        return code == null
                ? ""
                : Refusals.in(page.getLocale()).sentence(Reason.of(code, PictureSize.MOST_PIXELS));
    }

    /** The texts in which it stands, as far as the person may read them. */
    public List<MediaUse> getUses() {
        return library.uses(actor.get(), getFile().id());
    }

    /** Whether the person may say what the library knows about it. */
    public boolean isMine() {
        return describeMedia.isAllowed(actor.get(), getFile().id());
    }

    public String describe() {
        describeMedia.describe(
                actor.get(),
                getFile().id(),
                version,
                new MediaWords(
                        alternative.strip(),
                        caption.strip(),
                        credit.strip(),
                        licence.strip(),
                        day(licenceEnds.strip())),
                new Focus(focusX, focusY));
        notices.leave(words.say("media.described", getFile().name()));
        return "/desk/media?faces-redirect=true";
    }

    private static @Nullable LocalDate day(String given) {
        try {
            return given.isEmpty() ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new Invalid(Problem.INVALID, Reason.of("media-day", given));
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getFocusX() {
        return focusX;
    }

    public void setFocusX(int focusX) {
        this.focusX = focusX;
    }

    public int getFocusY() {
        return focusY;
    }

    public void setFocusY(int focusY) {
        this.focusY = focusY;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }

    public String getCaption() {
        return caption;
    }

    public void setCaption(String caption) {
        this.caption = caption;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getLicenceEnds() {
        return licenceEnds;
    }

    public void setLicenceEnds(String licenceEnds) {
        this.licenceEnds = licenceEnds;
    }
}
