package org.duta.web.portal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.web.kernel.Parameters;

/** Which members of a post somebody wants: with {@code fields=id,url,title} those, else all. */
record PostMembers(Set<String> names) {

    private static final Set<String> KNOWN =
            Set.of(
                    "id",
                    "url",
                    "mission",
                    "contributors",
                    "authors",
                    "language",
                    "translations",
                    "kind",
                    "title",
                    "summary",
                    "html",
                    "text",
                    "topics",
                    "countries",
                    "image",
                    "publishedAt",
                    "updatedAt",
                    "edition",
                    "correction",
                    "contentHash",
                    "signature",
                    "awaitingConfirmation");

    /**
     * @param lists names separated by commas, in as many lists as one likes
     * @throws Invalid with every name at once that isn't a member of a post
     */
    static PostMembers of(Set<String> lists) {
        Set<String> names =
                lists.stream()
                        .flatMap(list -> Arrays.stream(list.split(",", -1)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> unknown = names.stream().filter(name -> !KNOWN.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new Invalid(
                    Problem.BAD_PARAMETER,
                    unknown.stream().map(name -> Parameters.unknownValue("fields", name)).toList());
        }
        return new PostMembers(names);
    }

    JsonObjectBuilder only(JsonObjectBuilder post) {
        if (names.isEmpty()) {
            return post;
        }
        JsonObject whole = post.build();
        JsonObjectBuilder chosen = Json.createObjectBuilder();
        whole.forEach(
                (name, value) -> {
                    if (names.contains(name)) {
                        chosen.add(name, value);
                    }
                });
        return chosen;
    }
}
