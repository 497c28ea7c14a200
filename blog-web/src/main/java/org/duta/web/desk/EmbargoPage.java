package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.DeskPost.Embargoed;
import org.jspecify.annotations.Nullable;

/** {@code /desk/embargo}: for whom a post is kept, and until when. */
@Named
@ViewScoped
public class EmbargoPage extends PostPage {

    private static final long serialVersionUID = 1L;
    private static final String BACK = "/desk/edit?faces-redirect=true&id=";

    private @Nullable List<String> people;
    private long seen;

    /** Answers 404 at once to whoever may not read the post; fills the fields with what is set. */
    public void open() {
        DeskPost post = getPost();
        seen = post.version();
        Embargoed embargo = post.embargo();
        people = new ArrayList<>(embargo == null ? hands(post) : embargo.people());
        if (embargo != null) {
            getDue().show(embargo.until(), dueWords.zone(getDue()));
        }
    }

    private static List<String> hands(DeskPost post) {
        return post.typedBy().stream().map(DeskPost.Typist::handle).toList();
    }

    public String embargo() {
        DeskPost kept =
                changed(
                        () ->
                                desk.embargo(
                                        actor.get(),
                                        postId(),
                                        seen,
                                        dueWords.at(getDue()),
                                        getDue().getMission(),
                                        getPeople()));
        notices.leave(words.say("embargo.kept", words.title(kept.title())));
        return BACK + kept.id();
    }

    public String lift() {
        DeskPost open = changed(() -> desk.liftEmbargo(actor.get(), postId(), seen));
        notices.leave(words.say("embargo.lifted", words.title(open.title())));
        return BACK + open.id();
    }

    public List<String> getPeople() {
        return people == null ? List.of() : people;
    }

    public void setPeople(@Nullable List<String> people) {
        this.people = people == null ? new ArrayList<>() : new ArrayList<>(people);
    }
}
