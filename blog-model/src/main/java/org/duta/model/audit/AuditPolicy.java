package org.duta.model.audit;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;

/**
 * Who may see which lines of the trail. What was done to a post is for those who may read the post:
 * the desk, and whoever writes for one of its missions now. Everything else (people, missions,
 * keys, subscriptions, sign-ins, the trail itself) is administration, and for administrators, who
 * see no post.
 */
public final class AuditPolicy {

    private static final String POST = "post:";

    private AuditPolicy() {}

    /**
     * How far somebody sees: what a search in the trail is narrowed by.
     *
     * @param handle whose it is: posts under an embargo are seen by those on them alone
     * @param missions those whose posts are seen; they don't matter if every post is
     */
    public record Reach(
            String handle, boolean administration, boolean everyPost, Set<String> missions) {

        public Reach {
            missions = Set.copyOf(missions);
        }

        /**
         * @param subject what the line is about
         * @param postMissions the lead and contributing missions of the post that it is about, if
         *     it is about one
         */
        public boolean sees(String subject, Collection<String> postMissions) {
            return isPost(subject)
                    ? everyPost || postMissions.stream().anyMatch(missions::contains)
                    : administration;
        }

        public boolean seesPosts() {
            return everyPost || !missions.isEmpty();
        }
    }

    public static Reach reachOf(Actor actor) {
        return new Reach(
                actor.handle(),
                actor.holdsAnywhere(Role.ADMIN),
                actor.holdsAnywhere(Role.DESK),
                actor.memberships().stream()
                        .map(Membership::mission)
                        .filter(actor::writesFor)
                        .collect(Collectors.toSet()));
    }

    private static boolean isPost(String subject) {
        return subject.startsWith(POST);
    }
}
