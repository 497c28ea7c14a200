package org.duta.ejb.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.coedit.ReplaceText;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.identity.People;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.kernel.KernelSettings;
import org.duta.ejb.post.CreatePost;
import org.duta.ejb.post.StartEdition;
import org.duta.ejb.publication.PublishPost;
import org.duta.ejb.publication.WithdrawPost;
import org.duta.ejb.review.ApprovePost;
import org.duta.ejb.review.Reviews;
import org.duta.ejb.review.SubmitPost;
import org.duta.model.identity.Actor;
import org.duta.model.identity.EmailAddress;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.review.ReviewState;
import org.jspecify.annotations.Nullable;

/** Fills an empty database with accounts and posts, through the same doors as everybody. */
@Singleton
@Startup
@DependsOn({"LoadMissions", "LoadTopics"})
public class LoadDemo {

    private static final String PASSWORD = "duta-demo";

    private static final List<PersonCard> PEOPLE =
            List.of(
                    person("ayu", "Ayu Lestari", "id", member("tokyo", Role.WRITER)),
                    person("bima", "Bima Nugroho", "en", member("geneva-un", Role.WRITER)),
                    person("citra", "Citra Maharani", "id", member("tokyo", Role.EDITOR)),
                    person("dewi", "Dewi Anggraini", "en", member("geneva-un", Role.EDITOR)),
                    person("eko", "Eko Prasetyo", "id", member("hq-press", Role.DESK)),
                    person("fajar", "Fajar Hidayat", "id", member("hq-press", Role.ADMIN)),
                    person(
                            "gita",
                            "Gita Puspita",
                            "id",
                            member("tokyo", Role.WRITER),
                            member("tokyo", Role.EDITOR)),
                    person("hani", "Hani Wulandari", "id", member("hq-legal", Role.LEGAL)),
                    person(
                            "indra",
                            "Indra Pratama",
                            "id",
                            member("hq-press", Role.WRITER),
                            member("hq-press", Role.DUTY)));

    /** Whoever clears a post with a sensitive topic after its editor. */
    private static final String DESK = "eko";

    @PersistenceContext EntityManager entities;
    @Inject KernelSettings settings;
    @Inject People people;
    @Inject ActorFinder actors;
    @Inject Reviews reviews;
    @Inject DemoDocument demoDocument;
    @Inject CreatePost createPost;
    @Inject ReplaceText replaceText;
    @Inject SubmitPost submitPost;
    @Inject ApprovePost approvePost;
    @Inject PublishPost publishPost;
    @Inject StartEdition startEdition;
    @Inject WithdrawPost withdrawPost;

    /** No other method may have its name: the container looks for it by the name alone. */
    @PostConstruct
    void load() {
        if (settings.demo()) {
            PEOPLE.forEach(card -> people.addIfMissing(card, PASSWORD));
            if (noPosts()) {
                DemoPost.all().forEach(this::add);
            }
            // After the posts, which nobody needs letters about.
            PEOPLE.forEach(card -> people.writeTo(card.handle(), addressOf(card)));
        }
    }

    private boolean noPosts() {
        return entities.createQuery("select p.id from Post p", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void add(DemoPost post) {
        DemoPost demo = withDocument(post);
        UUID id = write(demo);
        if (demo.hasState("draft")) {
            return;
        }
        submitPost.submit(actor(demo.get("writer")), id);
        if (!demo.hasState("in_review")) {
            clear(demo, id, null);
            changeAfterwards(demo, id);
        }
    }

    private DemoPost withDocument(DemoPost demo) {
        String name = demo.find("document");
        return name == null ? demo : demo.with(demoDocument.bring(actor(demo.get("writer")), name));
    }

    private UUID write(DemoPost demo) {
        UUID id = createPost.create(actor(demo.get("writer")), demo.newPost());
        String second = demo.find("second-writer");
        if (second != null) {
            replaceText.replace(actor(second), id, 0, demo.text());
        }
        return id;
    }

    private void clear(DemoPost demo, UUID id, @Nullable String note) {
        Actor editor = actor(demo.get("editor"));
        String hash = reviews.latest(id).hash();
        approvePost.approve(editor, id, hash, null);
        if (reviews.latest(id).state() == ReviewState.OPEN) {
            approvePost.approve(actor(DESK), id, hash, null);
        }
        publishPost.publish(editor, id, hash, note);
    }

    private void changeAfterwards(DemoPost demo, UUID id) {
        Actor writer = actor(demo.get("writer"));
        String correction = demo.find("correction-note");
        if (correction != null) {
            startEdition.start(writer, id);
            replaceText.replace(writer, id, 0, demo.correctedText());
            submitPost.submit(writer, id);
            clear(demo, id, correction);
        }
        String withdrawal = demo.find("withdrawn-note");
        if (withdrawal != null) {
            withdrawPost.withdraw(actor(demo.get("editor")), id, withdrawal, null);
        }
    }

    private Actor actor(String handle) {
        return actors.byHandle(handle).orElseThrow();
    }

    /** In a domain that belongs to nobody (RFC 2606). */
    private static EmailAddress addressOf(PersonCard card) {
        return new EmailAddress(card.handle() + "@duta.example");
    }

    private static PersonCard person(
            String handle, String name, String language, Membership... memberships) {
        return new PersonCard(handle, name, language, List.of(memberships));
    }

    private static Membership member(String mission, Role role) {
        return new Membership(mission, role);
    }
}
