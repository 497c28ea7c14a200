package org.duta.web.publication.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.proof.Origin;
import org.duta.model.kernel.Invalid;
import org.duta.model.publication.proof.Difference;
import org.duta.model.publication.proof.Likeness.Match;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** {@code /verify}: what was asked and what was found, for the page. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject HttpServletRequest request;
    @Inject MissionFinder missions;
    @Inject Page page;

    /** A stretch of a comparison: {@code kept}, {@code removed} or {@code added}. */
    public record Stretch(String kind, String text) {}

    public String getPasted() {
        return verified().pasted();
    }

    public boolean isAsked() {
        return !getPasted().isEmpty() && verified().refusal() == null;
    }

    /** Why the question can't be answered, in the page's language; null if it can. */
    public @Nullable String getRefusal() {
        Invalid refusal = verified().refusal();
        return refusal == null
                ? null
                : String.join(" ", Refusals.in(page.getLocale()).sentences(refusal));
    }

    public @Nullable Origin getOrigin() {
        return verified().origin();
    }

    /** In one word: what the answer's heading says, by the keys of the bundle. */
    public String getOutcome() {
        Origin origin = getOrigin();
        if (origin == null) {
            return verified().foreign() ? "foreign" : "unknown";
        }
        if (!origin.edition().verified()) {
            return "unsound";
        }
        boolean altered = origin.match() == Match.ALTERED;
        return altered && origin.state() != Origin.State.WITHDRAWN
                ? "altered"
                : origin.state().code();
    }

    /** {@code address}, or how the text stands to the edition. */
    public String getMatch() {
        Match match = Objects.requireNonNull(getOrigin()).match();
        return match == null ? "address" : match.code();
    }

    /** Which look of a notice fits. */
    public String getTone() {
        return switch (getOutcome()) {
            case "live" -> "success";
            case "replaced", "unknown", "foreign" -> "warning";
            default -> "error";
        };
    }

    /** What copying did to the text: line ends and spaces alone aren't worth a word. */
    public List<String> getDifferences() {
        return Objects.requireNonNull(getOrigin()).differences().stream()
                .filter(difference -> difference != Difference.WHITE_SPACE)
                .map(Difference::code)
                .toList();
    }

    public List<Stretch> getComparison() {
        return Objects.requireNonNull(getOrigin()).comparison().stream()
                .map(
                        segment ->
                                new Stretch(
                                        segment.kind().name().toLowerCase(Locale.ROOT),
                                        segment.text()))
                .toList();
    }

    /** The lead mission's time zone, in which the page tells its times. */
    public ZoneId getZone() {
        Origin origin = getOrigin();
        return origin == null
                ? ZoneOffset.UTC
                : missions.find(origin.post().mission().code())
                        .map(MissionCard::timeZone)
                        .orElse(ZoneOffset.UTC);
    }

    private Verified verified() {
        return request.getAttribute(VerifyServlet.FOUND) instanceof Verified found
                ? found
                : Verified.nothing();
    }
}
