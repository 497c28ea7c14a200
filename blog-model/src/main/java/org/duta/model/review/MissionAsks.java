package org.duta.model.review;

/**
 * What a mission asks of the review of its posts.
 *
 * @param asContributor its editor clears what it contributes to
 * @param legal the lawyers clear what it leads or contributes to
 */
public record MissionAsks(boolean asContributor, boolean legal) {

    public static final MissionAsks NOTHING = new MissionAsks(false, false);

    /** For the trail. */
    @Override
    public String toString() {
        return "as-contributor=" + asContributor + ", legal=" + legal;
    }
}
