package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.review.ChangeMissionRule;
import org.duta.ejb.review.ChangeTopicRule;
import org.duta.ejb.review.RuleFinder;
import org.duta.ejb.review.RuleFinder.MissionLine;
import org.duta.ejb.review.RuleFinder.TopicLine;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.review.MissionAsks;
import org.duta.model.review.TopicAsks;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;
import org.duta.web.review.RouteWords;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/policies}: where an administrator says what missions and topics ask of reviews. The
 * address names the mission or topic that is being changed, and which part of the list is shown.
 */
@Named
@ViewScoped
public class PoliciesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final int LONGEST_QUERY = 100;

    @Inject RuleFinder finder;
    @Inject ChangeMissionRule changeMissionRule;
    @Inject ChangeTopicRule changeTopicRule;
    @Inject CurrentActor actor;
    @Inject RouteWords words;
    @Inject Notices notices;
    @Inject Page page;

    private String query = "";
    private int number = 1;
    private String mission = "";
    private String topic = "";

    private boolean asContributor;
    private boolean sensitive;
    private boolean legal;
    private int dueHours = MissionAsks.USUAL.dueHours();

    /** Of the rule, as it was when the fields were filled. */
    private long version;

    private transient @Nullable List<MissionLine> found;
    private transient @Nullable List<TopicLine> topics;

    /** Refuses whoever isn't an administrator, and fills the fields of what is to be changed. */
    public void open() {
        if (!mission.isEmpty()) {
            MissionLine line = chosenMission();
            asContributor = line.asks().asContributor();
            legal = line.asks().legal();
            dueHours = line.asks().dueHours();
            version = line.version();
        } else if (!topic.isEmpty()) {
            TopicLine line = chosenTopic();
            sensitive = line.asks().sensitive();
            legal = line.asks().legal();
            version = line.version();
        } else {
            getTopics();
        }
    }

    private MissionLine chosenMission() {
        return finder.missions(actor.get()).stream()
                .filter(line -> line.mission().code().equals(mission))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFound(
                                        Problem.NOT_FOUND, Reason.of("mission-unknown", mission)));
    }

    private TopicLine chosenTopic() {
        return getTopics().stream()
                .filter(line -> line.slug().equals(topic))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound(Problem.NOT_FOUND, Reason.of("topic-unknown", topic)));
    }

    public String saveMission() {
        MissionAsks asks = new MissionAsks(asContributor, legal, dueHours);
        try {
            changeMissionRule.change(actor.get(), mission, version, asks);
        } finally {
            forget();
        }
        return saved(getMissionName());
    }

    public String saveTopic() {
        TopicAsks asks = new TopicAsks(sensitive, legal);
        try {
            changeTopicRule.change(actor.get(), topic, version, asks);
        } finally {
            forget();
        }
        return saved(getTopicName());
    }

    /** Shows the rule as it is by now, whether it was saved or refused. */
    private void forget() {
        found = null;
        topics = null;
        open();
    }

    private String saved(String name) {
        notices.leave(words.say("policies.saved", name));
        return "/desk/policies?faces-redirect=true";
    }

    /** The missions in which the words occur, of which {@link #getMissions} is a part. */
    private List<MissionLine> found() {
        List<MissionLine> known = found;
        if (known == null) {
            String wanted = query.toLowerCase(Locale.ROOT);
            known =
                    finder.missions(actor.get()).stream()
                            .filter(line -> searched(line.mission()).contains(wanted))
                            .toList();
            found = known;
        }
        return known;
    }

    private static String searched(MissionCard card) {
        return String.join(
                        " ",
                        card.code(),
                        card.city(),
                        card.name().english(),
                        card.name().indonesian())
                .toLowerCase(Locale.ROOT);
    }

    public List<MissionLine> getMissions() {
        return found().stream().skip((number - 1L) * SHOWN).limit(SHOWN).toList();
    }

    public int getCount() {
        return found().size();
    }

    public int getLastNumber() {
        return Math.max(1, (getCount() + SHOWN - 1) / SHOWN);
    }

    public List<TopicLine> getTopics() {
        List<TopicLine> known = topics;
        if (known == null) {
            known = finder.topics(actor.get());
            topics = known;
        }
        return known;
    }

    /** A topic's name in the language of the page. */
    public String nameOf(TopicLine line) {
        return page.getLang().equals("id") ? line.indonesian() : line.english();
    }

    public String getMissionName() {
        return chosenMission().mission().name().in(page.getLocale());
    }

    public String getTopicName() {
        return nameOf(chosenTopic());
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        String words = query.strip();
        this.query = words.substring(0, Math.min(words.length(), LONGEST_QUERY));
    }

    public int getNumber() {
        return number;
    }

    /** A number that there is no page of shows the first. */
    public void setNumber(int number) {
        this.number = Math.max(1, Math.min(number, 1_000));
    }

    public String getMission() {
        return mission;
    }

    public void setMission(String mission) {
        this.mission = mission;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public boolean isAsContributor() {
        return asContributor;
    }

    public void setAsContributor(boolean asContributor) {
        this.asContributor = asContributor;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    public void setSensitive(boolean sensitive) {
        this.sensitive = sensitive;
    }

    public int getDueHours() {
        return dueHours;
    }

    public void setDueHours(int dueHours) {
        this.dueHours = dueHours;
    }

    public boolean isLegal() {
        return legal;
    }

    public void setLegal(boolean legal) {
        this.legal = legal;
    }
}
