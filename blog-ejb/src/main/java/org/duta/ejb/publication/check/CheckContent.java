package org.duta.ejb.publication.check;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Reason;
import org.duta.model.post.RevisionContent;
import org.duta.model.publication.check.CheckedContent;
import org.duta.model.publication.check.ContentCheck;
import org.duta.model.render.BodyParts;

/** Has every check look a content over. */
@Stateless
public class CheckContent {

    @PersistenceContext EntityManager entities;
    @Inject MissionFinder missions;
    @Inject SensitiveWords words;
    @Inject OwnLinkCheck ownLinks;
    @Inject OwnPictureCheck ownPictures;
    @Inject OwnRecordingCheck ownRecordings;
    @Inject OwnDocumentCheck ownDocuments;

    /**
     * Everything that the checks find, of one kind together.
     *
     * @param translationGroup of the post that it is the content of
     */
    public List<Reason> findings(RevisionContent content, UUID translationGroup) {
        CheckedContent checked =
                new CheckedContent(
                        content,
                        BodyParts.of(content.text()),
                        words.all(),
                        missingLanguages(content, translationGroup));
        return Stream.of(
                        Stream.concat(ContentCheck.ALL.stream(), Stream.of(ownLinks))
                                .flatMap(check -> check.findings(checked)),
                        ownPictures.findings(checked, translationGroup),
                        ownRecordings.findings(checked, translationGroup),
                        ownDocuments.findings(checked, translationGroup))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Reason::code))
                .toList();
    }

    private List<String> missingLanguages(RevisionContent content, UUID translationGroup) {
        List<?> there =
                entities.createNativeQuery(
                                "select p.language from post p join edition e on"
                                        + " e.id = coalesce(p.working_edition, p.live_edition)"
                                        + " where p.translation_group = ?1 and e.state <> 'DISCARDED'")
                        .setParameter(1, translationGroup)
                        .getResultList();
        return missions.find(content.mission()).stream()
                .flatMap(mission -> mission.languages().stream())
                .map(LanguageTag::value)
                .filter(language -> !there.contains(language))
                .toList();
    }
}
