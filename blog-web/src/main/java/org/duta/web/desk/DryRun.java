package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.proof.PostAddresses;
import org.duta.ejb.review.RouteFinder;
import org.duta.model.mission.MissionName;
import org.duta.model.review.RouteFacts;
import org.duta.web.review.RouteStage;
import org.duta.web.review.RouteWords;
import org.jspecify.annotations.Nullable;

/** {@code #{dryRun}}: the route that a post would take by the rules as they are now, and why. */
@Named
@ViewScoped
public class DryRun implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RouteFinder routes;
    @Inject RouteWords words;
    @Inject MissionFinder missions;
    @Inject PostAddresses addresses;

    private String address = "";
    private String lead = "";
    private List<String> contributors = new ArrayList<>();
    private List<String> topics = new ArrayList<>();
    private transient @Nullable List<RouteStage> stages;
    private transient @Nullable String told;

    /**
     * Plans the route of the live post at the address, if one is given, else of what was chosen.
     */
    public void look() {
        told = null;
        stages = null;
        if (address.isBlank()) {
            plan(new RouteFacts(lead, withoutLead(), topics));
        } else {
            Optional<PublishedPost> post = addresses.postAt(address.strip());
            post.map(DryRun::factsOf).ifPresent(this::plan);
            told =
                    post.map(live -> words.say("dry-run.of", live.title()))
                            .orElseGet(() -> words.say("dry-run.no-post", address.strip()));
        }
    }

    private void plan(RouteFacts facts) {
        stages = words.planned(routes.plan(facts));
    }

    private List<String> withoutLead() {
        return contributors.stream().filter(code -> !code.equals(lead)).toList();
    }

    private static RouteFacts factsOf(PublishedPost post) {
        return new RouteFacts(
                post.mission().code(),
                post.contributors().stream().map(MissionName::code).toList(),
                post.topics());
    }

    /** Every mission that a post can be of. */
    public List<String> getMissions() {
        return missions.all().stream().map(MissionCard::code).toList();
    }

    /** The route that was asked for last. */
    public @Nullable List<RouteStage> getStages() {
        return stages;
    }

    /** Of which post it is, or that there is none. */
    public @Nullable String getTold() {
        return told;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public List<String> getContributors() {
        return contributors;
    }

    public void setContributors(@Nullable List<String> contributors) {
        this.contributors = contributors == null ? new ArrayList<>() : contributors;
    }

    public List<String> getTopics() {
        return topics;
    }

    public void setTopics(@Nullable List<String> topics) {
        this.topics = topics == null ? new ArrayList<>() : topics;
    }
}
