package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.media.StoreState;
import org.duta.ejb.notification.NotificationFinder;
import org.duta.model.identity.Membership;
import org.duta.model.post.BoardPolicy;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;
import org.jspecify.annotations.Nullable;

/** {@code #{deskHeader}}: what stands above every page of the workspace. */
@Named
@RequestScoped
public class DeskHeader {

    private static final List<String> LASTING =
            List.of(
                    "id", "from", "to", "post", "person", "mission", "act", "into", "state",
                    "after", "type", "region", "q", "kind", "in", "file", "find", "licence", "ends",
                    "use", "spoken");

    @Inject HttpServletRequest request;
    @Inject CurrentActor actor;
    @Inject NextSteps nextSteps;
    @Inject NotificationFinder notifications;
    @Inject StoreState store;
    @Inject DeskWords words;
    @Inject Page page;

    private @Nullable Integer unread;

    /** How many reviews wait for the person's decision. */
    public int getWaiting() {
        return nextSteps.toReview().size();
    }

    /** How much the person was told and hasn't read. */
    public int getUnread() {
        Integer known = unread;
        if (known == null) {
            known = notifications.unread(actor.get());
            unread = known;
        }
        return known;
    }

    /** Whether the person sees the board, or a part of it. */
    public boolean isBoard() {
        return BoardPolicy.maySee(actor.get()).isAllowed();
    }

    /**
     * Why no file can be taken in, or no recording, for an administrator: the end of its sentence's
     * key. Null if they can.
     */
    public @Nullable String getFilesTrouble() {
        return actor.isAdministrator()
                ? store.trouble()
                        .map(trouble -> trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(null)
                : null;
    }

    /** The person's missions, by name. */
    public List<String> getMissions() {
        return actor.get().memberships().stream()
                .map(Membership::mission)
                .distinct()
                .map(words::mission)
                .toList();
    }

    /** The same page in the other language. */
    public String getOtherLanguage() {
        String other = page.getLang().equals("id") ? "en" : "id";
        return request.getRequestURI().replace(".xhtml", "")
                + "?"
                + lasting()
                + "language="
                + other;
    }

    private String lasting() {
        Map<String, String[]> given = request.getParameterMap();
        return LASTING.stream()
                .flatMap(name -> parameters(name, given.get(name)))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
    }

    private static Stream<String> parameters(String name, String @Nullable [] values) {
        return values == null
                ? Stream.empty()
                : Arrays.stream(values)
                        .limit(1)
                        .map(v -> name + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8));
    }
}
