package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duta.ejb.desk.Desk;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.NewPost;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.PostKind;
import org.duta.web.identity.CurrentActor;

/** {@code /desk/new}: begins a post and leads to the editor. */
@Named
@ViewScoped
public class NewPostPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The choice that stands for a tag typed by hand. */
    public static final String OTHER = "other";

    /** Offered after the languages of the person's missions: Indonesian and the United Nations'. */
    static final List<String> USUAL = List.of("id", "en", "ar", "zh", "fr", "ru", "es", "ja");

    @Inject Desk desk;
    @Inject MissionFinder missions;
    @Inject CurrentActor actor;

    private String mission = "";
    private String language = "id";
    private String otherLanguage = "";
    private String kind = PostKind.STORY.code();
    private String title = "";
    private boolean drill;

    /** The missions that the person writes for. */
    public List<String> getMissions() {
        Actor person = actor.get();
        return person.memberships().stream()
                .map(Membership::mission)
                .filter(person::writesFor)
                .distinct()
                .toList();
    }

    public List<String> getLanguages() {
        Set<String> offered = new LinkedHashSet<>();
        for (MissionCard card : missions.cards(getMissions()).values()) {
            card.languages().forEach(tag -> offered.add(tag.value()));
        }
        offered.addAll(USUAL);
        return List.copyOf(offered);
    }

    public List<String> getKinds() {
        return Arrays.stream(PostKind.values()).map(PostKind::code).toList();
    }

    /** Creates the post; refusals are told on this page, with everything still in its field. */
    public String create() {
        String tag = language.equals(OTHER) ? otherLanguage.strip() : language;
        DeskPost post =
                desk.create(
                        actor.get(),
                        new NewPost(
                                mission,
                                LanguageTag.of(tag),
                                PostKind.of(kind),
                                title,
                                "",
                                "",
                                List.of(),
                                List.of(),
                                null,
                                drill));
        return "/desk/edit?faces-redirect=true&id=" + post.id();
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

    public String getOtherLanguage() {
        return otherLanguage;
    }

    public void setOtherLanguage(String otherLanguage) {
        this.otherLanguage = otherLanguage;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Whether it is an alert for practice. */
    public boolean isDrill() {
        return drill;
    }

    public void setDrill(boolean drill) {
        this.drill = drill;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
