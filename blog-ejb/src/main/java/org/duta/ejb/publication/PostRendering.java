package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.render.PostRenderer;
import org.duta.model.render.Rendered;

/** A post's text as readers will get it: the workspace's preview and publishing both ask here. */
@Stateless
public class PostRendering {

    private static final PostRenderer RENDERER = new PostRenderer();

    @Inject PostPictures pictures;

    /**
     * @param text CommonMark; its ids get a prefix of the post's own, so that posts can share a
     *     page
     */
    public Rendered of(UUID postId, String text, LanguageTag language) {
        return RENDERER.render(
                text, "p" + postId.toString().substring(0, 8) + "-", language, pictures.of(postId));
    }
}
