package org.duta.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.review.StepStanding;
import org.duta.model.identity.Role;
import org.duta.model.mission.MissionName;
import org.duta.model.review.Decision;
import org.duta.model.review.Ground;
import org.duta.model.review.ReviewRoute;
import org.duta.web.kernel.Page;
import org.jspecify.annotations.Nullable;

/** {@code #{routeWords}}: routes, planned and run, in the page's language. */
@Named
@RequestScoped
public class RouteWords {

    private static final String BUNDLE = "org.duta.web.review.messages";

    @Inject Page page;
    @Inject MissionFinder missions;
    @Inject TopicFinder topics;
    @Inject PersonFinder people;
    @Inject Clock clock;

    private final Map<String, String> names = new HashMap<>();
    private @Nullable Map<String, String> topicNames;

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

    /** A route that nothing has come of yet. */
    public List<RouteStage> planned(ReviewRoute route) {
        return route.stages().stream()
                .map(stage -> new RouteStage(stage.stops().stream().map(this::planned).toList()))
                .toList();
    }

    private RouteStop planned(ReviewRoute.Stop stop) {
        return new RouteStop(
                who(stop.role(), stop.mission()),
                why(stop.grounds()),
                "planned",
                say("route.due-hours", stop.dueHours()),
                null,
                null,
                false,
                "",
                "");
    }

    /** A route and what has come of it so far. */
    public List<RouteStage> run(Collection<StepStanding> steps) {
        Map<Integer, List<RouteStop>> stages = new TreeMap<>();
        for (StepStanding step : steps) {
            stages.computeIfAbsent(step.stage(), stage -> new ArrayList<>()).add(standing(step));
        }
        return stages.values().stream().map(RouteStage::new).toList();
    }

    private RouteStop standing(StepStanding step) {
        String look = look(step);
        return new RouteStop(
                who(step.role(), step.mission()),
                why(step.grounds()),
                look,
                say("route." + (step.escalated() ? "escalated-" : "") + look, person(step.by())),
                step.at(),
                step.turn() ? step.dueAt() : null,
                step.overdue(clock.instant()),
                step.claimedBy() == null ? "" : say("route.claimed", person(step.claimedBy())),
                Objects.requireNonNullElse(step.note(), ""));
    }

    private static String look(StepStanding step) {
        if (step.decision() != null) {
            return step.decision() == Decision.APPROVED ? "approved" : "sent-back";
        }
        return step.turn() ? "turn" : "planned";
    }

    private String who(Role role, String mission) {
        return say("role." + role.name().toLowerCase(Locale.ROOT), mission(mission));
    }

    private List<String> why(Collection<Ground> grounds) {
        return grounds.stream()
                .map(ground -> say("why." + ground.kind().code(), about(ground)))
                .toList();
    }

    private String about(Ground ground) {
        return switch (ground.kind()) {
            case LEAD_MISSION, CONTRIBUTOR_ASKS, MISSION_ASKS_LEGAL -> mission(ground.about());
            case SENSITIVE_TOPIC, TOPIC_ASKS_LEGAL -> topic(ground.about());
        };
    }

    private String mission(String code) {
        return names.computeIfAbsent(
                code,
                unknown ->
                        missions.names(List.of(unknown))
                                .getOrDefault(unknown, new MissionName(code, code, code))
                                .in(page.getLocale()));
    }

    private String topic(String slug) {
        Map<String, String> known = topicNames;
        if (known == null) {
            boolean indonesian = page.getLang().equals("id");
            known =
                    topics.all().stream()
                            .collect(
                                    Collectors.toMap(
                                            TopicFinder.TopicCard::slug,
                                            card ->
                                                    indonesian
                                                            ? card.indonesian()
                                                            : card.english()));
            topicNames = known;
        }
        return known.getOrDefault(slug, slug);
    }

    private String person(@Nullable String handle) {
        return handle == null ? "" : people.find(handle).map(PersonCard::name).orElse(handle);
    }
}
