package org.duta.web.publication.found;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPost.Correction;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.post.PostKind;
import org.duta.web.kernel.JsonShapes;

/**
 * A post in the words of schema.org, as JSON-LD: what kind of text it is, who wrote it for which
 * mission, when, in which language, and what was put right.
 *
 * @param locale of the names of missions
 * @param publisher the ministry's name
 * @param address makes absolute addresses of paths
 */
public record PostJsonLd(Locale locale, String publisher, UnaryOperator<String> address) {

    /** Pixels: what search engines ask for at least. */
    private static final int IMAGE_WIDTH = 1200;

    private static final String TYPE = "@type";
    private static final String ID = "@id";
    private static final String ORGANIZATION = "GovernmentOrganization";

    /**
     * The document, fit to stand between script tags: nothing in it can end the element or begin a
     * comment, whatever a title says (HTML, section 4.12.1.3).
     */
    public String of(PublishedPost post, List<String> topics) {
        return json(post, topics)
                .build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private JsonObjectBuilder json(PublishedPost post, List<String> topics) {
        String url = address.apply(post.path());
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("@context", "https://schema.org")
                        .add(TYPE, post.kind() == PostKind.STORY ? "BlogPosting" : "NewsArticle")
                        .add(ID, url)
                        .add("url", url)
                        .add("mainEntityOfPage", url)
                        .add("identifier", "urn:uuid:" + post.id())
                        .add("headline", post.title())
                        .add("description", descriptionOf(post))
                        .add("inLanguage", post.language().value())
                        .add("datePublished", JsonShapes.time(post.publishedAt()))
                        .add("dateModified", JsonShapes.time(post.updatedAt()))
                        .add("version", post.edition())
                        .add("isAccessibleForFree", true)
                        .add("author", list(post.authors(), author -> person(author, post)))
                        .add("publisher", organization(publisher, "/"))
                        .add("sourceOrganization", mission(post.mission()));
        Correction correction = post.correction();
        if (correction != null) {
            json.add("correction", comment(correction, post));
        }
        return more(json, post, topics);
    }

    private JsonObjectBuilder more(
            JsonObjectBuilder json, PublishedPost post, List<String> topics) {
        if (!post.contributors().isEmpty()) {
            json.add("contributor", list(post.contributors(), this::mission));
        }
        post.picture()
                .ifPresent(
                        picture ->
                                json.add(
                                        "image",
                                        address.apply(picture.path(picture.size(IMAGE_WIDTH)))));
        if (!topics.isEmpty()) {
            json.add("keywords", JsonShapes.strings(topics));
        }
        if (!post.countries().isEmpty()) {
            json.add("spatialCoverage", list(post.countries(), this::country));
        }
        if (!post.translations().isEmpty()) {
            json.add(
                    "workTranslation",
                    list(
                            post.translations(),
                            other ->
                                    Json.createObjectBuilder()
                                            .add(ID, address.apply(other.path()))
                                            .add("inLanguage", other.language().value())));
        }
        return json;
    }

    private JsonObjectBuilder person(Author author, PublishedPost post) {
        JsonObjectBuilder person =
                Json.createObjectBuilder()
                        .add(TYPE, "Person")
                        .add("name", author.name())
                        .add("url", address.apply("/authors/" + author.handle()));
        post.missions().stream()
                .filter(mission -> mission.code().equals(author.mission()))
                .findFirst()
                .ifPresent(mission -> person.add("worksFor", mission(mission)));
        return person;
    }

    private JsonObjectBuilder mission(MissionName mission) {
        return organization(mission.in(locale), "/" + mission.code() + "/");
    }

    private JsonObjectBuilder organization(String name, String path) {
        return Json.createObjectBuilder()
                .add(TYPE, ORGANIZATION)
                .add("name", name)
                .add("url", address.apply(path));
    }

    private JsonObjectBuilder country(String code) {
        return Json.createObjectBuilder()
                .add(TYPE, "Country")
                .add("name", new Locale.Builder().setRegion(code).build().getDisplayCountry(locale))
                .add("identifier", code);
    }

    private static JsonObjectBuilder comment(Correction correction, PublishedPost post) {
        return Json.createObjectBuilder()
                .add(TYPE, "CorrectionComment")
                .add("text", correction.note())
                .add("inLanguage", post.language().value())
                .add("datePublished", JsonShapes.time(correction.at()));
    }

    /** The summary, or where there is none, how the text begins. */
    public static String descriptionOf(PublishedPost post) {
        return post.summary().isEmpty() ? post.excerpt() : post.summary();
    }

    private static <T> JsonArrayBuilder list(List<T> things, Function<T, JsonObjectBuilder> form) {
        return JsonShapes.objects(things, form);
    }
}
