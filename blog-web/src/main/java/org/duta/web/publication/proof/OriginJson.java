package org.duta.web.publication.proof;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.objects;
import static org.duta.web.kernel.JsonShapes.strings;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPost.Withdrawal;
import org.duta.ejb.publication.proof.Origin;
import org.duta.ejb.publication.proof.Origin.Later;
import org.duta.ejb.publication.proof.Origin.SignedEdition;
import org.duta.model.post.text.WordComparison.Segment;
import org.duta.model.publication.proof.Difference;
import org.duta.model.publication.proof.Likeness.Match;
import org.duta.web.publication.ReplacementJson;
import org.jspecify.annotations.Nullable;

/** Where a text comes from, as the API says it; docs/contract.md lists the members. */
@ApplicationScoped
public class OriginJson {

    @Inject PublicAddress address;
    @Inject ReplacementJson replacements;

    /** The answer for what was never published here: the same members, empty. */
    JsonObjectBuilder unknown() {
        return Json.createObjectBuilder()
                .add("match", "none")
                .addNull("state")
                .addNull("post")
                .addNull("edition")
                .add("later", Json.createArrayBuilder())
                .addNull("withdrawal")
                .add("differences", Json.createArrayBuilder())
                .add("comparison", Json.createArrayBuilder());
    }

    JsonObjectBuilder of(Origin origin) {
        Match match = origin.match();
        return Json.createObjectBuilder()
                .add("match", match == null ? "address" : match.code())
                .add("state", origin.state().code())
                .add("post", post(origin.post()))
                .add("edition", edition(origin.edition()))
                .add("later", objects(origin.later(), OriginJson::later))
                .add("withdrawal", withdrawal(origin.post().withdrawal()))
                .add(
                        "differences",
                        strings(origin.differences().stream().map(Difference::code).toList()))
                .add("comparison", objects(origin.comparison(), OriginJson::segment));
    }

    private JsonValue withdrawal(@Nullable Withdrawal withdrawal) {
        return withdrawal == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("reason", withdrawal.reason())
                        .add("at", time(withdrawal.at()))
                        .add("replacement", replacements.of(withdrawal.replacement()))
                        .build();
    }

    private JsonObjectBuilder post(PublishedPost post) {
        return Json.createObjectBuilder()
                .add("id", post.id().toString())
                .add("url", address.of(post.path()))
                .add("title", post.title())
                .add("language", post.language().value())
                .add(
                        "mission",
                        Json.createObjectBuilder()
                                .add("code", post.mission().code())
                                .add("name", post.mission().english()));
    }

    private static JsonObjectBuilder edition(SignedEdition edition) {
        return Json.createObjectBuilder()
                .add("edition", edition.number())
                .add("publishedAt", time(edition.publishedAt()))
                .add("contentHash", edition.contentHash())
                .add("signature", SignatureJson.of(edition.signature()))
                .add("keyState", edition.key().state())
                .add("verified", edition.verified());
    }

    private static JsonObjectBuilder later(Later later) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("edition", later.edition())
                        .add("at", time(later.at()));
        addOrNull(json, "note", later.note());
        return json;
    }

    private static JsonObjectBuilder segment(Segment segment) {
        return Json.createObjectBuilder()
                .add("kind", segment.kind().name().toLowerCase(Locale.ROOT))
                .add("text", segment.text());
    }
}
