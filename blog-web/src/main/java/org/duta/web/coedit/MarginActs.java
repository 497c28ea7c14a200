package org.duta.web.coedit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.coedit.DecideInMargin;
import org.duta.ejb.coedit.MarginDraft;
import org.duta.ejb.coedit.WriteInMargin;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.model.coedit.MarginState;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Failure;
import org.duta.web.kernel.Failures;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** What somebody does in the margin of a text, as frames say it. */
@ApplicationScoped
public class MarginActs {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject WriteInMargin write;
    @Inject DecideInMargin decide;
    @Inject ActorFinder actors;
    @Inject PersonFinder people;

    /**
     * Does it. Everybody sees it by a {@code comments} frame.
     *
     * @return a frame for whoever asked, if it was refused
     * @throws IllegalArgumentException if the frame isn't one
     */
    Optional<String> take(JsonObject frame, UUID post, String handle) {
        UUID id = UUID.fromString(frame.getString("id"));
        Actor actor = actors.byHandle(handle).orElseThrow(IllegalArgumentException::new);
        try {
            act(frame, post, id, actor);
            return Optional.empty();
        } catch (RuntimeException e) {
            Failure failure = Failures.in(e).orElseThrow(() -> e);
            return Optional.of(refused(id, failure, handle));
        }
    }

    private void act(JsonObject frame, UUID post, UUID id, Actor actor) {
        switch (frame.getString("t")) {
            case "comment" -> write.add(actor, post, draft(frame, id, null));
            case "suggest" -> write.add(actor, post, draft(frame, id, frame.getString("insert")));
            case "reply" ->
                    write.reply(
                            actor,
                            post,
                            id,
                            UUID.fromString(frame.getString("to")),
                            frame.getString("body"));
            default ->
                    decide.decide(
                            actor,
                            post,
                            id,
                            MarginState.valueOf(frame.getString("as").toUpperCase(Locale.ROOT)));
        }
    }

    private static MarginDraft draft(JsonObject frame, UUID id, @Nullable String replacement) {
        return new MarginDraft(
                id,
                frame.getJsonNumber("v").longValueExact(),
                frame.getJsonNumber("from").intValueExact(),
                frame.getJsonNumber("to").intValueExact(),
                frame.getString("body", ""),
                replacement);
    }

    private String refused(UUID id, Failure failure, String handle) {
        Locale locale =
                people.find(handle)
                        .map(PersonCard::language)
                        .map(Locale::forLanguageTag)
                        .orElse(Locale.ENGLISH);
        return JSON.createObjectBuilder()
                .add("t", "refused")
                .add("id", id.toString())
                .add("code", failure.reasons().get(0).code())
                .add("detail", String.join(" ", Refusals.in(locale).sentences(failure)))
                .build()
                .toString();
    }
}
