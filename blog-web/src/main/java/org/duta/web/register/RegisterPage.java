package org.duta.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.duta.ejb.register.RegisterCursor;
import org.duta.ejb.register.RegisterEntry;
import org.duta.ejb.register.RegisterFinder;
import org.duta.ejb.register.RegisterQuestion;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentClass;
import org.duta.model.publication.words.SearchWords;
import org.duta.model.render.DocumentFacts;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** {@code /documents}: what was asked of the register, and what stands in it. */
@Named
@RequestScoped
public class RegisterPage {

    private static final int SHOWN = 20;

    @Inject HttpServletRequest request;
    @Inject RegisterFinder register;
    @Inject Page page;

    private RegisterFinder.@Nullable RegisterPage found;

    /**
     * Something that can be chosen.
     *
     * @param lang of its name; empty if that is the page's
     */
    public record Choice(String value, String name, String lang, boolean chosen) {}

    public String getTyped() {
        return asked().typed();
    }

    public int getLongest() {
        return SearchWords.LONGEST;
    }

    public boolean isNarrowed() {
        return asked().isNarrowed();
    }

    public boolean isFirst() {
        return asked().after() == null;
    }

    /** Why the question can't be answered, in the page's language; null if it can. */
    public @Nullable String getRefusal() {
        Invalid refusal = asked().refusal();
        return refusal == null
                ? null
                : String.join(" ", Refusals.in(page.getLocale()).sentences(refusal));
    }

    public List<RegisterEntry> getEntries() {
        return found().entries();
    }

    private RegisterFinder.RegisterPage found() {
        RegisterFinder.RegisterPage known = found;
        if (known == null) {
            RegisterAsked asked = asked();
            known =
                    asked.refusal() == null
                            ? register.page(asked.question(), asked.after(), SHOWN)
                            : new RegisterFinder.RegisterPage(List.of(), null);
            found = known;
        }
        return known;
    }

    /** The classes, by their codes. */
    public List<Choice> getKinds() {
        RegisterQuestion question = asked().question();
        return Arrays.stream(DocumentClass.values())
                .map(kind -> new Choice(kind.code(), "", "", kind == question.kind()))
                .toList();
    }

    /** The languages of documents, as they call themselves. */
    public List<Choice> getLanguages() {
        LanguageTag chosen = asked().question().language();
        return register.languages().stream()
                .map(
                        tag ->
                                new Choice(
                                        tag.value(),
                                        tag.locale().getDisplayName(tag.locale()),
                                        tag.value(),
                                        tag.equals(chosen)))
                .toList();
    }

    public List<Choice> getMissions() {
        String chosen = asked().question().mission();
        return register.missions().stream()
                .map(
                        mission ->
                                new Choice(
                                        mission.code(),
                                        mission.in(page.getLocale()),
                                        "",
                                        mission.code().equals(chosen)))
                .toList();
    }

    /** What else there is to say of a document, in the page's language. */
    public String facts(RegisterEntry entry) {
        return DocumentFacts.of(entry.document(), entry.label(), LanguageTag.of(page.getLang()));
    }

    public String getPath() {
        return asked().path();
    }

    /** The address of the page that follows; null if this is the last. */
    public @Nullable String getNextPath() {
        RegisterCursor next = found().next();
        return next == null ? null : asked().path(next);
    }

    private RegisterAsked asked() {
        return (RegisterAsked) request.getAttribute(RegisterServlet.ASKED);
    }
}
