package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.objects;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.duta.ejb.translation.Debt;
import org.duta.ejb.translation.PostParity;
import org.duta.ejb.translation.VersionStanding;
import org.duta.ejb.translation.VersionStanding.Source;
import org.duta.ejb.translation.VersionStanding.Version;
import org.duta.model.translation.Passage;
import org.jspecify.annotations.Nullable;

/** How the language versions of a post compare, for programs. */
final class ParityJson {

    private ParityJson() {}

    static JsonObjectBuilder of(PostParity post) {
        return Json.createObjectBuilder()
                .add("mission", post.mission())
                .add("title", post.title())
                .add("languages", objects(post.languages(), ParityJson::of));
    }

    private static JsonObjectBuilder of(VersionStanding standing) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("language", standing.language().value())
                        .add("state", standing.state().code());
        Version version = standing.version();
        return version == null ? json : add(version, json);
    }

    private static JsonObjectBuilder add(Version version, JsonObjectBuilder json) {
        json.add("id", version.id().toString())
                .add("title", version.title())
                .add("edition", version.edition())
                .add("editionState", version.editionState().name());
        addSource(version.source(), json);
        return json.add("behind", objects(version.behind(), ParityJson::of))
                .add("debts", objects(version.debts(), ParityJson::of));
    }

    private static void addSource(@Nullable Source source, JsonObjectBuilder json) {
        if (source == null) {
            json.add("source", JsonValue.NULL);
            return;
        }
        JsonObjectBuilder of =
                Json.createObjectBuilder()
                        .add("id", source.id().toString())
                        .add("language", source.language().value());
        Integer revision = source.revision();
        if (revision == null) {
            of.add("revision", JsonValue.NULL);
        } else {
            of.add("revision", revision);
        }
        json.add("source", of);
    }

    private static JsonObjectBuilder of(Passage passage) {
        return Json.createObjectBuilder()
                .add("part", passage.part().name().toLowerCase(Locale.ROOT))
                .add("change", passage.change().name().toLowerCase(Locale.ROOT))
                .add("before", passage.before())
                .add("now", passage.now());
    }

    private static JsonObjectBuilder of(Debt debt) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("sequence", debt.sequence())
                        .add("because", debt.causeId().toString())
                        .add("language", debt.causeLanguage().value())
                        .add("edition", debt.edition())
                        .add("op", debt.op().name().toLowerCase(Locale.ROOT));
        addOrNull(json, "note", debt.note());
        return json.add("at", time(debt.at())).add("declared", debt.declared());
    }
}
