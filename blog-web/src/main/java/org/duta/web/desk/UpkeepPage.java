package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.duta.ejb.desk.DeskPost;
import org.duta.model.post.EditionState;

/** {@code /desk/upkeep}: by when a post is to be looked over, and which mission leads it. */
@Named
@ViewScoped
public class UpkeepPage extends PostPage {

    private static final long serialVersionUID = 1L;
    private static final String BACK = "/desk/edit?faces-redirect=true&id=";

    private String day = "";
    private String mission = "";
    private long seen;

    /** Answers 404 at once to whoever may not read the post; fills the fields with what is set. */
    public void open() {
        DeskPost post = getPost();
        seen = post.version();
        day = post.reviewBy() == null ? "" : post.reviewBy().toString();
    }

    /** An empty day takes it back. */
    public String plan() {
        DeskPost planned =
                changed(() -> desk.reviewBy(actor.get(), postId(), day.isBlank() ? null : day));
        notices.leave(words.say("upkeep.planned", words.title(planned.title())));
        return BACK + planned.id();
    }

    public String moveAway() {
        DeskPost moved = changed(() -> desk.moveTo(actor.get(), postId(), seen, mission));
        notices.leave(
                words.say(
                        "upkeep.moved",
                        words.title(moved.title()),
                        words.mission(moved.mission().code())));
        return BACK + moved.id();
    }

    public boolean isMovable() {
        return getPost().state() == EditionState.DRAFT;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    /** The code of the mission that is to lead. */
    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }
}
