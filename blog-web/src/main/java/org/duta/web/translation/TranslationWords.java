package org.duta.web.translation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.duta.ejb.translation.Debt;
import org.duta.ejb.translation.VersionStanding;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.translation.ParityState;
import org.duta.model.translation.Passage;
import org.duta.web.kernel.Page;
import org.jspecify.annotations.Nullable;

/** {@code #{translationWords}}: how language versions compare, in the page's language. */
@Named
@RequestScoped
public class TranslationWords {

    private static final String BUNDLE = "org.duta.web.translation.messages";

    @Inject Page page;

    /** A text of the bundle, its places filled. */
    public String say(String key, Object... arguments) {
        ResourceBundle words =
                ResourceBundle.getBundle(
                        BUNDLE,
                        page.getLocale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), page.getLocale()).format(arguments);
    }

    /** Where a post stands in a language; of what is behind, by how much. */
    public String standing(VersionStanding standing) {
        VersionStanding.Version version = standing.version();
        return version != null && standing.state() == ParityState.BEHIND
                ? behind(version.behind())
                : state(standing.state());
    }

    public String state(ParityState state) {
        return say("state." + state.code());
    }

    public List<ParityState> getStates() {
        return Arrays.asList(ParityState.values());
    }

    private String behind(List<Passage> behind) {
        return behind.isEmpty() ? state(ParityState.BEHIND) : say("behind", behind.size());
    }

    /** What is owed and why. */
    public String debt(Debt debt) {
        String note = debt.note();
        String key = debt.isWithdrawal() ? "withdrawn" : note == null ? "minor" : "corrected";
        return say("debt." + key, debt.edition(), language(debt.causeLanguage()), isolated(note));
    }

    /** What became of a passage. */
    public String mark(Passage passage) {
        return say("mark." + passage.change().name().toLowerCase(Locale.ROOT));
    }

    /** A language's name in the language of the page. */
    public String language(LanguageTag language) {
        String name = language.locale().getDisplayName(page.getLocale());
        return name.isEmpty() ? language.value() : name;
    }

    /** So that words of a right-to-left language don't turn the sentence around (UAX 9). */
    private static String isolated(@Nullable String words) {
        return words == null ? "" : '\u2068' + words + '\u2069';
    }
}
