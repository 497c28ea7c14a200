package org.duta.web.desk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duta.ejb.desk.DeskPost;
import org.duta.model.post.Author;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the editor's fields, and what stood in them when they were filled: only what the
 * person has changed since counts as theirs, and is saved.
 */
public class EditForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private long version;
    private long textVersion;
    private boolean live;
    private Content seen;
    private String title;
    private String summary;
    private String text;
    private List<String> topics;
    private List<String> contributors;
    private List<String> byline;

    /** The fields as they were filled. */
    private record Content(
            String title,
            String summary,
            String text,
            List<String> topics,
            List<String> contributors,
            List<String> byline)
            implements Serializable {

        static Content of(DeskPost post) {
            return new Content(
                    post.title(),
                    post.summary(),
                    post.text(),
                    new ArrayList<>(post.topics()),
                    codes(post),
                    chosenByline(post));
        }

        private static List<String> codes(DeskPost post) {
            return new ArrayList<>(post.contributors().stream().map(m -> m.code()).toList());
        }

        private static List<String> chosenByline(DeskPost post) {
            return post.bylineChosen()
                    ? new ArrayList<>(post.byline().stream().map(Author::handle).toList())
                    : new ArrayList<>();
        }
    }

    EditForm(DeskPost post) {
        version = post.version();
        textVersion = post.textVersion();
        seen = Content.of(post);
        title = seen.title();
        summary = seen.summary();
        text = seen.text();
        topics = new ArrayList<>(seen.topics());
        contributors = new ArrayList<>(seen.contributors());
        byline = new ArrayList<>(seen.byline());
    }

    /** What to change: null wherever the person has left a field as it was. */
    DetailsChange change() {
        return new DetailsChange(
                unlessSame(TextRules.title(title), seen.title()),
                unlessSame(TextRules.summary(summary), seen.summary()),
                sameTopics() ? null : topics,
                unlessSame(contributors, seen.contributors()),
                unlessSame(byline, seen.byline()));
    }

    private boolean sameChoices() {
        return sameTopics()
                && contributors.equals(seen.contributors())
                && byline.equals(seen.byline());
    }

    /** Checkboxes have an order of their own. */
    private boolean sameTopics() {
        return topics.size() == seen.topics().size() && topics.containsAll(seen.topics());
    }

    boolean changesText() {
        return !live && !lineFeeds(text).equals(seen.text());
    }

    boolean changesDetails() {
        return !change().equals(new DetailsChange(null, null, null, null, null));
    }

    /** Whether anything in the fields differs from what was there when they were filled. */
    public boolean isUnsaved() {
        return changesText()
                || !title.strip().equals(seen.title())
                || !lineFeeds(summary).strip().equals(seen.summary())
                || !sameChoices();
    }

    /** Goes on from a saved post: what is in the fields stays. */
    void saved(DeskPost post) {
        if (!live) {
            text = post.text();
        }
        version = post.version();
        textVersion = post.textVersion();
        seen = Content.of(post);
    }

    /** Saves over that version from now on, knowing what it is. */
    void over(DeskPost theirs) {
        version = theirs.version();
        textVersion = theirs.textVersion();
    }

    private static <T> @Nullable T unlessSame(T now, T before) {
        return Objects.equals(now, before) ? null : now;
    }

    /** Browsers send line ends as {@code \r\n}. */
    private static String lineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    long textVersion() {
        return textVersion;
    }

    long version() {
        return version;
    }

    /**
     * Whether the text is written live, so that what its field holds is there to be shown alone.
     */
    public boolean isLive() {
        return live;
    }

    public void setLive(boolean live) {
        this.live = live;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = lineFeeds(text);
    }

    public List<String> getTopics() {
        return topics;
    }

    public void setTopics(@Nullable List<String> topics) {
        this.topics = orEmpty(topics);
    }

    public List<String> getContributors() {
        return contributors;
    }

    public void setContributors(@Nullable List<String> contributors) {
        this.contributors = orEmpty(contributors);
    }

    public List<String> getByline() {
        return byline;
    }

    public void setByline(@Nullable List<String> byline) {
        this.byline = orEmpty(byline);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? new ArrayList<>() : new ArrayList<>(list);
    }
}
