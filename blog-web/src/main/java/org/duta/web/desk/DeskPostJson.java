package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.objects;
import static org.duta.web.kernel.JsonShapes.strings;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import org.duta.ejb.alert.DrillFinder.DrillRun;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.DeskPost.ConfirmationOwed;
import org.duta.ejb.desk.DeskPost.Drill;
import org.duta.ejb.desk.DeskPost.Embargoed;
import org.duta.ejb.desk.DeskPost.Emergency;
import org.duta.ejb.desk.DeskPost.LiveEdition;
import org.duta.ejb.desk.DeskPost.ReviewStanding;
import org.duta.ejb.desk.DeskPost.RevisionRef;
import org.duta.ejb.desk.DeskPost.Scheduled;
import org.duta.ejb.desk.DeskPost.Typist;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.review.StepStanding;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.post.Move;
import org.duta.model.review.Ground;
import org.jspecify.annotations.Nullable;

/** A post as the workspace API gives it. */
@ApplicationScoped
public class DeskPostJson {

    @Inject PublicAddress address;

    JsonObjectBuilder of(DeskPost post) {
        return Json.createObjectBuilder()
                .add("id", post.id().toString())
                .add("state", post.state().name())
                .add("edition", post.edition())
                .add("version", post.overallVersion())
                .add("textVersion", post.textVersion())
                .add("mission", mission(post.mission()))
                .add("contributors", objects(post.contributors(), DeskPostJson::mission))
                .add("language", post.language().value())
                .add("kind", post.kind().code())
                .add("title", post.title())
                .add("summary", post.summary())
                .add("text", post.text())
                .add("topics", strings(post.topics()))
                .add("countries", strings(post.countries()))
                .add("revision", revision(post.revision()))
                .add("review", review(post.review()))
                .add("byline", objects(post.byline(), DeskPostJson::author))
                .add("typedBy", objects(post.typedBy(), DeskPostJson::typist))
                .add("allowedMoves", strings(post.allowedMoves().stream().map(Move::code).toList()))
                .add("scheduled", scheduled(post.scheduled()))
                .add("embargo", embargo(post.embargo()))
                .add("reviewBy", day(post.reviewBy()))
                .add("live", live(post.live()))
                .add("emergency", emergency(post.emergency()))
                .add("drill", drill(post.drill()));
    }

    private static JsonValue emergency(@Nullable Emergency emergency) {
        if (emergency == null) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        addOrNull(json, "draftHash", emergency.draftHash());
        ConfirmationOwed owed = emergency.owed();
        return json.add("confirmation", owed == null ? JsonValue.NULL : owed(owed)).build();
    }

    private static JsonValue drill(@Nullable Drill drill) {
        if (drill == null) {
            return JsonValue.NULL;
        }
        DrillRun run = drill.run();
        return Json.createObjectBuilder()
                .add("run", run == null ? JsonValue.NULL : run(run))
                .build();
    }

    private static JsonValue run(DrillRun run) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("raisedBy", run.raisedBy())
                        .add("raisedAt", time(run.raisedAt()))
                        .add("dueAt", time(run.dueAt()));
        addOrNull(json, "confirmedBy", run.confirmedBy());
        addOrNull(json, "confirmedAt", timeOrNull(run.confirmedAt()));
        Long minutes = run.minutes();
        return json.add("minutes", minutes == null ? JsonValue.NULL : Json.createValue(minutes))
                .add("outcome", run.outcome().code())
                .build();
    }

    private static JsonValue owed(ConfirmationOwed owed) {
        return Json.createObjectBuilder()
                .add("raisedBy", owed.raisedBy())
                .add("raisedAt", time(owed.raisedAt()))
                .add("dueAt", time(owed.dueAt()))
                .add("overdue", owed.overdue())
                .add("hash", owed.hash())
                .build();
    }

    private static JsonValue revision(@Nullable RevisionRef revision) {
        return revision == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("number", revision.number())
                        .add("hash", revision.hash())
                        .build();
    }

    private static JsonValue scheduled(@Nullable Scheduled scheduled) {
        if (scheduled == null) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("at", time(scheduled.at()))
                        .add("zone", scheduled.zone().getId())
                        .add("by", scheduled.by());
        addOrNull(json, "note", scheduled.note());
        addOrNull(json, "failure", scheduled.failure());
        return json.build();
    }

    private static JsonValue embargo(@Nullable Embargoed embargo) {
        return embargo == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("until", time(embargo.until()))
                        .add("zone", embargo.zone().getId())
                        .add("people", strings(embargo.people()))
                        .build();
    }

    private static JsonValue day(@Nullable LocalDate day) {
        return day == null ? JsonValue.NULL : Json.createValue(day.toString());
    }

    private static JsonValue review(@Nullable ReviewStanding review) {
        return review == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("state", review.state())
                        .add("revision", review.revision())
                        .add("steps", objects(review.steps(), DeskPostJson::step))
                        .build();
    }

    private static JsonObjectBuilder step(StepStanding step) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("stage", step.stage())
                        .add("role", step.role().name())
                        .add("mission", step.mission())
                        .add("why", objects(step.grounds(), DeskPostJson::ground))
                        .add("turn", step.turn())
                        .add("escalated", step.escalated());
        addOrNull(json, "dueAt", timeOrNull(step.dueAt()));
        addOrNull(json, "claimedBy", step.claimedBy());
        addOrNull(json, "decision", step.decision() == null ? null : step.decision().name());
        addOrNull(json, "by", step.by());
        addOrNull(json, "at", timeOrNull(step.at()));
        addOrNull(json, "note", step.note());
        return json;
    }

    private static @Nullable String timeOrNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }

    private static JsonObjectBuilder ground(Ground ground) {
        return Json.createObjectBuilder()
                .add("code", ground.kind().code())
                .add("about", ground.about());
    }

    private JsonValue live(@Nullable LiveEdition live) {
        if (live == null) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("state", live.state().name())
                        .add("edition", live.edition())
                        .add("url", address.of(live.path()))
                        .add("publishedAt", time(live.publishedAt()))
                        .add("updatedAt", time(live.updatedAt()))
                        .add("contentHash", live.contentHash());
        addOrNull(json, "reason", live.withdrawalReason());
        return json.build();
    }

    private static JsonObjectBuilder typist(Typist typist) {
        return Json.createObjectBuilder()
                .add("handle", typist.handle())
                .add("characters", typist.characters());
    }

    static JsonObjectBuilder mission(MissionName name) {
        return Json.createObjectBuilder().add("code", name.code()).add("name", name.english());
    }

    static JsonObjectBuilder author(Author author) {
        return Json.createObjectBuilder()
                .add("handle", author.handle())
                .add("name", author.name())
                .add("mission", author.mission());
    }
}
