package org.duta.model.media;

import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/**
 * What matters in a picture, which stays in sight wherever a part of it is shown.
 *
 * @param x percent of the width, from the left
 * @param y percent of the height, from the top
 */
public record Focus(int x, int y) {

    public static final Focus MIDDLE = new Focus(50, 50);

    private static final int ALL = 100;

    /**
     * @throws Invalid if it lies outside the picture
     */
    public Focus {
        if (x < 0 || x > ALL || y < 0 || y > ALL) {
            throw new Invalid(Problem.INVALID, Reason.of("media-focus"));
        }
    }
}
