package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.desk.AcceptDocument;
import org.duta.ejb.media.document.KeptDocuments;
import org.duta.ejb.media.document.TakeInDocument;
import org.duta.ejb.publication.PostRendering;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.document.Loss;
import org.duta.model.media.document.Picture;
import org.duta.model.media.document.ReadDocument;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /desk/import}: a document becomes a draft, once a person has seen what it becomes. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/desk/import?faces-redirect=true";

    /** Of the ids in the text that is shown here. */
    private static final UUID NO_POST = new UUID(0, 0);

    @Inject TakeInDocument takeInDocument;
    @Inject KeptDocuments kept;
    @Inject AcceptDocument acceptDocument;
    @Inject PostRendering rendering;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;

    private transient @Nullable Part file;
    private String mission = "";
    private String language = "id";
    private @Nullable String title;
    private transient @Nullable Optional<ReadDocument> document;

    /** Reads the file; refusals are told on this page. */
    public String read() throws IOException {
        Part given = file;
        String name = given == null ? null : given.getSubmittedFileName();
        if (given == null || name == null || name.isEmpty()) {
            throw new Invalid(Problem.INVALID, Reason.of("document-none"));
        }
        if (given.getSize() > TakeInDocument.LONGEST) {
            throw new Invalid(Problem.TOO_LARGE, Reason.of("document-too-large"));
        }
        Path copy = Files.createTempFile("duta-document", "");
        try (InputStream in = given.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            takeInDocument.takeIn(actor.get(), copy, name);
        } finally {
            Files.deleteIfExists(copy);
            given.delete();
        }
        return HERE;
    }

    /** Bytes. */
    public long getLargest() {
        return TakeInDocument.LONGEST;
    }

    /** Begins the post and leads to the editor. */
    public String accept() {
        UUID post =
                acceptDocument.accept(actor.get(), mission, LanguageTag.of(language), getTitle());
        notices.leave(words.say("import.accepted"));
        return "/desk/edit?faces-redirect=true&id=" + post;
    }

    public String discard() {
        kept.forget(actor.get());
        return HERE;
    }

    public boolean isRead() {
        return document().isPresent();
    }

    public String getRendered() {
        ReadDocument shown = document().orElseThrow().withPictures(this::placeholder);
        return rendering.of(NO_POST, shown.text(), LanguageTag.of(language)).html();
    }

    private String placeholder(Picture picture) {
        String alt = picture.alt().isEmpty() ? words.say("import.picture-without") : picture.alt();
        String said = words.say("import.picture", alt);
        return said.replaceAll("[\\\\\\[\\]`*_<>&~|]", "\\\\$0");
    }

    public String getOriginal() {
        return document().orElseThrow().original();
    }

    public List<RemarkLine> getRemarks() {
        return document().orElseThrow().remarks().stream()
                .map(remark -> RemarkLine.of(remark, document().orElseThrow().text()))
                .toList();
    }

    /** What didn't survive, in words. */
    public List<String> getLosses() {
        return document().orElseThrow().losses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> loss(each.getKey(), each.getValue()))
                .toList();
    }

    private String loss(Loss loss, int times) {
        return words.say("import.loss." + loss.code(), times);
    }

    private Optional<ReadDocument> document() {
        Optional<ReadDocument> known = document;
        if (known == null) {
            known = kept.find(actor.get()).map(KeptDocuments.Kept::document);
            document = known;
        }
        return known;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        String typed = title;
        return typed != null ? typed : document().map(ReadDocument::title).orElse("");
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
