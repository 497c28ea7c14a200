package org.duta.web.portal;

import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.strings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.post.TopicFinder.TopicCard;
import org.duta.ejb.publication.AuthorFinder;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.Author;
import org.duta.web.kernel.Conditional;
import org.duta.web.kernel.Parameters;

/** {@code /api/v1/missions}, {@code /topics} and {@code /authors}: what filters may name. */
@Path("v1")
@RequestScoped
public class DirectoriesResource {

    private static final String CACHE_CONTROL = "public, max-age=300";

    @Inject MissionFinder missions;
    @Inject TopicFinder topics;
    @Inject AuthorFinder authors;
    @Inject PublicAddress address;

    @GET
    @Path("missions")
    public Response missions(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri, headers, items(missions.all(), this::mission));
    }

    @GET
    @Path("topics")
    public Response topics(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri, headers, items(topics.all(), DirectoriesResource::topic));
    }

    /** Everybody who is in the byline of a live post. */
    @GET
    @Path("authors")
    public Response authors(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri, headers, items(authors.all(), DirectoriesResource::author));
    }

    private static Response answer(UriInfo uri, HttpHeaders headers, JsonObjectBuilder body) {
        Parameters.of(uri.getQueryParameters(), Set.of());
        String json = body.build().toString();
        return Conditional.tagged(CanonicalJson.sha256(json).substring(0, 16), CACHE_CONTROL)
                .answer(
                        headers,
                        () ->
                                Response.ok(
                                        json,
                                        MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")));
    }

    private JsonObjectBuilder mission(MissionCard mission) {
        return Json.createObjectBuilder()
                .add("code", mission.code())
                .add("name", mission.name().english())
                .add("nameId", mission.name().indonesian())
                .add("type", mission.type())
                .add("city", mission.city())
                .add("country", mission.country())
                .add("countries", strings(mission.serves()))
                .add("timeZone", mission.timeZone().getId())
                .add(
                        "languages",
                        strings(mission.languages().stream().map(LanguageTag::value).toList()))
                .add("url", address.of("/" + mission.code() + "/"));
    }

    private static JsonObjectBuilder topic(TopicCard topic) {
        return Json.createObjectBuilder()
                .add("slug", topic.slug())
                .add("name", topic.english())
                .add("nameId", topic.indonesian());
    }

    private static JsonObjectBuilder author(Author author) {
        return Json.createObjectBuilder()
                .add("handle", author.handle())
                .add("name", author.name())
                .add("mission", author.mission());
    }
}
