package org.duta.ejb.post;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import org.duta.ejb.kernel.TabSeparated;
import org.duta.model.post.Topic;

/** Adds the topics of the shipped data file that the database doesn't know yet. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class LoadTopics {

    @PersistenceContext EntityManager entities;

    @PostConstruct
    void load() {
        Set<String> known =
                new HashSet<>(
                        entities.createQuery("select t.slug from Topic t", String.class)
                                .getResultList());
        TabSeparated.read(LoadTopics.class, "topics.tsv").stream()
                .filter(row -> !known.contains(row.get("slug")))
                .map(
                        row ->
                                new Topic(
                                        row.get("slug"),
                                        row.get("name_en"),
                                        row.get("name_id"),
                                        Boolean.parseBoolean(row.get("sensitive"))))
                .forEach(entities::persist);
    }
}
