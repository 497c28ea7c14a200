package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duta.ejb.translation.FollowSource;
import org.duta.ejb.translation.SourceFinder;
import org.duta.ejb.translation.SourceView;
import org.duta.model.post.text.WordComparison;
import org.duta.model.translation.Parity;
import org.duta.model.translation.Passage;
import org.duta.model.translation.Passage.Change;
import org.duta.model.translation.Passage.Part;
import org.duta.web.identity.CurrentActor;
import org.duta.web.translation.TranslationWords;
import org.jspecify.annotations.Nullable;

/** {@code #{sourcePane}}: what the version that is being edited follows, beside its text. */
@Named
@ViewScoped
public class SourcePane implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject EditPage editPage;
    @Inject SourceFinder finder;
    @Inject FollowSource followSource;
    @Inject CurrentActor actor;
    @Inject TranslationWords translationWords;

    /** What the person saw: whatever is said is said of that. */
    private String token = "";

    private long lastDebt;
    private transient @Nullable SourceView view;

    /**
     * A part of the source as the pane shows it.
     *
     * @param place from 0, among all parts
     * @param name what it is
     * @param mark what became of it, in words
     * @param change the same as a class of the style sheet
     * @param stretches word by word what changed, if it is there on both sides
     * @param done what the button says
     */
    public record ShownPassage(
            int place,
            String name,
            String mark,
            String change,
            String text,
            List<Stretch> stretches,
            String done) {

        public boolean compared() {
            return !stretches.isEmpty();
        }

        public boolean differs() {
            return !change.equals("same");
        }
    }

    /** Whether there is anything to show beside the text. */
    public boolean isShown() {
        return getSource() != null || !getView().debts().isEmpty();
    }

    /** As it was when this page last read it. */
    public SourceView getView() {
        SourceView known = view;
        if (known == null) {
            known = finder.find(actor.get(), editPage.postId());
            view = known;
            token = known.token();
            lastDebt = known.lastDebt();
        }
        return known;
    }

    public SourceView.@Nullable Source getSource() {
        return getView().source();
    }

    /** Whether there is a source that the person may read. */
    public boolean isReadable() {
        return parity() != null;
    }

    public String getHeading() {
        SourceView.Source source = getSource();
        return source == null
                ? translationWords.say("pane.debts")
                : translationWords.say("pane.title", translationWords.language(source.language()));
    }

    /** What the version was made against. */
    public String getBase() {
        SourceView.Source source = getSource();
        return source == null || source.revision() == null
                ? translationWords.say("pane.base-draft")
                : translationWords.say("pane.base", source.revision());
    }

    /** How many parts are to be followed. */
    public int getLeft() {
        Parity parity = parity();
        return parity == null ? 0 : parity.behind().size();
    }

    public List<ShownPassage> getPassages() {
        Parity parity = parity();
        List<ShownPassage> shown = new ArrayList<>();
        int paragraph = 0;
        for (Passage passage : parity == null ? List.<Passage>of() : parity.passages()) {
            paragraph += passage.part() == Part.TEXT ? 1 : 0;
            shown.add(shown(shown.size(), passage, paragraph));
        }
        return shown;
    }

    private ShownPassage shown(int place, Passage passage, int paragraph) {
        String part = passage.part().name().toLowerCase(Locale.ROOT);
        return new ShownPassage(
                place,
                translationWords.say("part." + part, paragraph),
                translationWords.mark(passage),
                passage.change().name().toLowerCase(Locale.ROOT),
                passage.change() == Change.REMOVED ? passage.before() : passage.now(),
                passage.change() == Change.CHANGED
                        ? Stretch.of(WordComparison.between(passage.before(), passage.now()))
                        : List.of(),
                translationWords.say("pane.done-" + part, paragraph));
    }

    private @Nullable Parity parity() {
        SourceView.Source source = getSource();
        return source == null ? null : source.parity();
    }

    /** The draft has followed one part. */
    public void done(int place) {
        try {
            followSource.passage(actor.get(), editPage.postId(), place, token);
        } finally {
            forget();
        }
    }

    /** The draft has followed everything. */
    public void allDone() {
        try {
            followSource.all(actor.get(), editPage.postId(), token, lastDebt);
        } finally {
            forget();
        }
    }

    /** Shows it anew the next time it is asked for. */
    void forget() {
        view = null;
    }

    String token() {
        return token;
    }

    long lastDebt() {
        return lastDebt;
    }
}
