package org.duta.model.notification;

import java.util.List;
import java.util.Locale;

/** What somebody is told of. */
public enum Occasion {
    /** A step of a review waits for them. */
    YOUR_TURN,
    /** What they had a hand in was sent back. */
    SENT_BACK,
    /** Somebody wrote in the margin of what they had a hand in, or where they wrote too. */
    COMMENT,
    /** Every step of a review is approved. */
    APPROVED,
    /** What they had a hand in is live. */
    LIVE,
    /** What was to go live by itself couldn't when its time came. */
    MISSED,
    /** A step that they may decide will soon be overdue. */
    DUE_SOON,
    /** A step that they may decide wasn't decided in time. */
    OVERDUE,
    /** An alert was raised, or a drill, that they may confirm. */
    ALERT_RAISED,
    /** Nobody has confirmed it in time. */
    ALERT_OVERDUE,
    /** What they raised is confirmed. */
    ALERT_CONFIRMED,
    /** The licence of a file in a post that they keep will end. */
    LICENCE_ENDING,
    /** It has ended. */
    LICENCE_ENDED,
    /** Another file has taken the place of one in a post that they keep. */
    FILE_REPLACED,
    /** Nobody gets a file in a post that they keep for the time being. */
    FILE_WITHHELD,
    /** It is given out again. */
    FILE_RELEASED,
    /** What is said in a recording of a post that they keep is written and not cleared. */
    WORDS_WAITING;

    /** As programs and bundles write it: {@code your-turn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What can be chosen: in an emergency the letter of the day would come too late. */
    public List<Mailing> mailings() {
        return switch (this) {
            case ALERT_RAISED, ALERT_OVERDUE, ALERT_CONFIRMED ->
                    List.of(Mailing.AT_ONCE, Mailing.NONE);
            default -> List.of(Mailing.values());
        };
    }

    /** How somebody who has chosen nothing is told by mail: at once of what others wait for. */
    public Mailing usual() {
        return switch (this) {
            case YOUR_TURN,
                    SENT_BACK,
                    MISSED,
                    DUE_SOON,
                    OVERDUE,
                    ALERT_RAISED,
                    ALERT_OVERDUE,
                    ALERT_CONFIRMED,
                    LICENCE_ENDED,
                    FILE_WITHHELD,
                    WORDS_WAITING ->
                    Mailing.AT_ONCE;
            case COMMENT, APPROVED, LIVE, LICENCE_ENDING, FILE_REPLACED, FILE_RELEASED ->
                    Mailing.DAILY;
        };
    }
}
