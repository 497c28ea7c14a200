package org.duta.model.coedit;

/**
 * What a person may do with a live text at this moment.
 *
 * @param edit change it
 * @param comment comment on it in its margin
 * @param suggest propose a change that whoever may edit accepts or rejects
 */
public record Can(boolean edit, boolean comment, boolean suggest) {

    public static final Can NOTHING = new Can(false, false, false);

    /** The same, but for changing the text. */
    public Can watching() {
        return new Can(false, comment, suggest);
    }
}
