package org.duta.ejb.notification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.kernel.Wired;
import org.duta.ejb.notification.NotificationFinder.Notice;
import org.duta.ejb.publication.Journal;
import org.duta.ejb.publication.ShowEdition;
import org.duta.ejb.publication.ShowingFixture;
import org.duta.ejb.review.ApprovePost;
import org.duta.ejb.review.Reviews;
import org.duta.ejb.review.SubmitPost;
import org.duta.model.identity.Actor;
import org.duta.model.identity.EmailAddress;
import org.duta.model.identity.Person;
import org.duta.model.identity.Role;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.Mission;
import org.duta.model.mission.MissionName;
import org.duta.model.mission.MissionType;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;

/**
 * A mission on a real database with people: Wira and Wati write, Edo and Erna edit, Desi is of the
 * desk, and Dian is on duty.
 */
final class Bureau {

    private static final String MISSION = "bureau";
    private static final String UNIT = "hq-press";
    private static final List<String> PEOPLE =
            List.of("wira", "wati", "edo", "erna", "desi", "dian");
    static final String SENSITIVE = "bureau-sensitive";

    final TestDatabase database = TestDatabase.get();
    Clock clock = Clock.systemUTC();

    /** Nobody has been told anything, and nobody is away. */
    void open() {
        close();
        database.doInTransaction(
                entities -> {
                    mission(entities, MISSION);
                    mission(entities, UNIT);
                    entities.flush();
                    person(entities, "wira", MISSION, Role.WRITER);
                    person(entities, "wati", MISSION, Role.WRITER);
                    person(entities, "edo", MISSION, Role.EDITOR);
                    person(entities, "erna", MISSION, Role.EDITOR);
                    person(entities, "desi", UNIT, Role.DESK);
                    person(entities, "dian", UNIT, Role.DUTY);
                });
        database.sql(
                "insert into topic values ('"
                        + SENSITIVE
                        + "', 'Delicate', 'Peka', true) on conflict (slug) do nothing");
    }

    void close() {
        database.sql(
                "delete from mail_trouble; delete from step_reminder; update notification set daily_letter = null;"
                        + " delete from letter; delete from notification; delete from mail_choice;"
                        + " delete from absence where person_handle in ('edo', 'erna')");
    }

    private static void mission(EntityManager entities, String code) {
        if (entities.find(Mission.class, code) == null) {
            entities.persist(
                    new Mission(
                            new MissionName(code, code, code),
                            MissionType.EMBASSY,
                            "Jakarta",
                            "ID",
                            List.of("ID"),
                            ZoneId.of("Asia/Jakarta"),
                            List.of(LanguageTag.of("id"))));
        }
    }

    private static void person(EntityManager entities, String handle, String mission, Role role) {
        if (entities.find(Person.class, handle) == null) {
            Person person = new Person(handle, "Si " + handle, "unused", "id");
            person.join(mission, role);
            person.writtenTo(new EmailAddress(handle + "@duta.example"));
            entities.persist(person);
        }
    }

    /** A draft that Wira and Wati wrote. */
    UUID draft(String... topics) {
        return draftWith("wati", topics);
    }

    /** A draft that Wira began, and somebody wrote in. */
    UUID draftWith(String other, String... topics) {
        return begun(PostKind.STORY, false, other, topics);
    }

    /** The draft of an alert that Wira and Wati wrote. */
    UUID alert(boolean drill) {
        return begun(PostKind.ALERT, drill, "wati");
    }

    private UUID begun(PostKind kind, boolean drill, String other, String... topics) {
        return database.inTransaction(
                entities -> {
                    Post post =
                            new Post("wira", MISSION, LanguageTag.of("id"), kind, clock.instant());
                    if (drill) {
                        post.practise();
                    }
                    post.changeDetails(
                            "wira",
                            new DetailsChange(
                                    "Kopi Gayo & <teh>",
                                    "Ringkasan",
                                    List.of(topics),
                                    List.of(),
                                    List.of()),
                            clock.instant());
                    post.writeText(other, "Satu, dua.", clock.instant());
                    entities.persist(post);
                    return post.id();
                });
    }

    UUID submitted(String... topics) {
        UUID id = draft(topics);
        submit(id);
        return id;
    }

    void submit(UUID id) {
        act(wired -> wired.get(SubmitPost.class).submit(actor(wired, "wira"), id));
    }

    void approve(String handle, UUID post) {
        act(
                wired ->
                        wired.get(ApprovePost.class)
                                .approve(
                                        actor(wired, handle),
                                        post,
                                        wired.get(Reviews.class).latest(post).hash(),
                                        null));
    }

    /** Does something that people are told of, in one transaction. */
    void act(Consumer<Wired> deed) {
        database.doInTransaction(entities -> deed.accept(wired(entities)));
    }

    <T> T ask(Function<Wired, T> question) {
        return database.inTransaction(entities -> question.apply(wired(entities)));
    }

    Wired wired(EntityManager entities) {
        return Wired.on(entities, clock)
                .with(PublicAddress.class, new Address())
                .with(NotificationSettings.class, new Settings())
                .with(ShowEdition.class, ShowingFixture.in(database, entities))
                .with(Journal.class, ShowingFixture.journal(database, entities))
                .observedBy(TellPeople.class)
                .observedBy(TellConfirmers.class);
    }

    private static final class Address extends PublicAddress {
        @Override
        public String base() {
            return "https://duta.example";
        }
    }

    private static final class Settings extends NotificationSettings {
        @Override
        public boolean sends() {
            return true;
        }

        @Override
        public String from() {
            return "duta@duta.example";
        }
    }

    static Actor actor(Wired wired, String handle) {
        return wired.get(ActorFinder.class).byHandle(handle).orElseThrow();
    }

    List<Notice> unread(String handle) {
        return ask(wired -> wired.get(NotificationFinder.class).of(actor(wired, handle), true));
    }

    /** Of what somebody was told and hasn't read. */
    List<String> told(String handle) {
        return unread(handle).stream().map(notice -> notice.occasion().name()).toList();
    }

    /** Everybody who was told, and of what: {@code edo YOUR_TURN}. */
    List<String> everybodyTold() {
        return PEOPLE.stream()
                .flatMap(handle -> told(handle).stream().map(what -> handle + " " + what))
                .toList();
    }
}
